using System.Numerics;
using System.Runtime.CompilerServices;
using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>
/// The distinct counts of one column: measures with other conditions share the table and differ in a bit.
/// </summary>
internal sealed unsafe class DistinctCounter
{
    private const int StepRows = 256;
    private const int ReferenceLength = -1;

    private readonly RelationColumn _column;
    private readonly int[] _laneOfBit = new int[PredicateWord.Capacity];
    private readonly byte _bits;
    private readonly CodeTranslation _translation = new();
    private readonly DistinctTable _table = new();
    private readonly VectorBuffer<DistinctPair> _pairs = new(StepRows);
    private readonly VectorBuffer<uint> _hashes = new(StepRows);
    private readonly RecentPairs? _recent; // of references only

    /// <summary>A counter for measures of one column whose predicates are in one word.</summary>
    public DistinctCounter(IReadOnlyList<MeasureLane> measures)
    {
        _column = measures[0].Column!;
        _recent = _column.Type == RelationColumnType.Reference ? new RecentPairs() : null;
        Word = measures[0].Predicate / PredicateWord.Capacity;
        foreach (MeasureLane measure in measures)
        {
            int bit = measure.Predicate % PredicateWord.Capacity;
            _laneOfBit[bit] = measure.Lane;
            _bits |= (byte)(1 << bit);
        }
    }

    /// <summary>The word of predicates the counter looks at.</summary>
    public int Word { get; }

    /// <summary>Counts some rows of a batch.</summary>
    public void Add(RecordBatch batch, int start, ReadOnlySpan<int> groups, byte* masks, GroupLanes lanes, int stride)
    {
        ColumnVector vector = batch[_column];
        for (int done = 0; done < groups.Length; done += StepRows)
        {
            ReadOnlySpan<int> step = groups.Slice(done, Math.Min(StepRows, groups.Length - done));
            int pairs = vector is TextVector text
                ? Gather(text, start + done, step, masks + done)
                : Gather((DictionaryVector)vector, start + done, step, masks + done);
            AddPairs(pairs, lanes.Lanes, stride);
        }
    }

    /// <summary>Adds the values another counter of the same measures has seen.</summary>
    /// <param name="other">The other; not changed.</param>
    /// <param name="groups">The other's groups in this state.</param>
    /// <param name="lanes">The counts.</param>
    public void Merge(DistinctCounter other, ReadOnlySpan<int> groups, GroupLanes lanes)
    {
        for (int i = 0; i < other._table.Count; i++)
        {
            DistinctPair pair = other._table[i];
            pair.Group = groups[pair.Group];
            if (pair.Length == ReferenceLength)
            {
                pair.Low = (ulong)_translation.Texts.GetOrAdd(other._translation.Texts[(int)pair.Low]);
            }

            _table.EnsureFree(1);
            Count(_table.Add(&pair, PairHash.Of(pair)), lanes.Row(pair.Group));
        }
    }

    public void Free() => _table.Free();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Gather(TextVector vector, int start, ReadOnlySpan<int> groups, byte* masks)
    {
        unchecked
        {
            int* offsets = vector.Offsets + start;
            byte* end = vector.Bytes + vector.Offsets[vector.Count];
            byte* lastLoad = vector.IsPadded ? end : end - InlineText.Bytes;
            DistinctPair* pair = _pairs.Pointer;
            for (int i = 0; i < groups.Length; i++)
            {
                ulong mask = (ulong)(masks[i] & _bits);
                byte* text = vector.Bytes + offsets[i];
                int length = offsets[i + 1] - offsets[i];
                if (mask == 0 || length == 0)
                {
                    continue;
                }

                ulong hash;
                if (length > InlineText.Bytes)
                {
                    hash = PairHash.Of(text, length);
                    pair->Low = (ulong)text;
                    pair->High = hash;
                }
                else
                {
                    (pair->Low, pair->High) = text <= lastLoad
                        ? InlineText.Load(text, length)
                        : InlineText.Copy(text, length);
                    hash = PairHash.Of(pair->Low, pair->High, length);
                }

                Finish(ref pair, hash, mask, groups[i], length);
            }

            return (int)(pair - _pairs.Pointer);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Gather(DictionaryVector vector, int start, ReadOnlySpan<int> groups, byte* masks)
    {
        unchecked
        {
            _translation.Use(vector.Dictionary);
            ReadOnlySpan<int> codes = vector.Codes.Slice(start, groups.Length);
            RecentPairs recent = _recent!;
            DistinctPair* pair = _pairs.Pointer;
            for (int i = 0; i < groups.Length; i++)
            {
                ulong mask = (ulong)(masks[i] & _bits);
                if (mask == 0 || codes[i] < 0)
                {
                    continue;
                }

                uint code = (uint)_translation.Translate(codes[i]);
                if (recent.HasSeen(groups[i], code, mask))
                {
                    continue;
                }

                pair->Low = code;
                pair->High = 0;
                Finish(ref pair, PairHash.Of(pair->Low, 0, ReferenceLength), mask, groups[i], ReferenceLength);
            }

            return (int)(pair - _pairs.Pointer);
        }
    }

    private void Finish(ref DistinctPair* pair, ulong hash, ulong mask, int group, int length)
    {
        unchecked
        {
            pair->Mask = mask;
            pair->Group = group;
            pair->Length = length;
            _hashes.Pointer[pair - _pairs.Pointer] = PairHash.InGroup(hash, group);
            pair++;
        }
    }

    // All memory is asked for before the first of it is read: the waits overlap.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddPairs(int count, long* lanes, nint stride)
    {
        unchecked
        {
            DistinctPair* pairs = _pairs.Pointer;
            uint* hashes = _hashes.Pointer;
            _table.EnsureFree(count);
            for (int i = 0; i < count; i++)
            {
                _table.FetchIndex(hashes[i]);
            }

            for (int i = 0; i < count; i++)
            {
                _table.FetchPair(hashes[i]);
            }

            for (int i = 0; i < count; i++)
            {
                ulong added = _table.Add(pairs + i, hashes[i]);
                if (added != 0)
                {
                    Count(added, lanes + (pairs[i].Group * stride));
                }
            }
        }
    }

    private void Count(ulong added, long* row)
    {
        for (; added != 0; added &= added - 1)
        {
            row[_laneOfBit[BitOperations.TrailingZeroCount(added)]]++;
        }
    }
}
