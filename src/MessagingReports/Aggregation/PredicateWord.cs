using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>
/// Up to 64 predicates, evaluated together: a row gets a mask with the bits of the predicates it meets.
/// </summary>
internal sealed unsafe class PredicateWord
{
    public const int Capacity = 64;

    // One past the last code.
    private const int NullIndex = 256;

    private readonly ulong _start;
    private readonly (RelationColumn Column, ulong[] Masks)[] _tests;
    private readonly (RelationColumn Column, ulong Keep)[] _present;
    private readonly (InvalidRows Rows, ulong Bit)[] _invalid;

    public PredicateWord(IReadOnlyList<Predicate> predicates)
    {
        Count = predicates.Count;
        SortedDictionary<int, (RelationColumn Column, ulong[] Masks)> tests = [];
        SortedDictionary<int, (RelationColumn Column, ulong Keep)> present = [];
        List<(InvalidRows Rows, ulong Bit)> invalid = [];
        for (int i = 0; i < predicates.Count; i++)
        {
            ulong bit = 1UL << i;
            if (predicates[i].Invalid is { } columns)
            {
                invalid.Add((new InvalidRows(columns), bit));
                continue;
            }

            _start |= bit;
            foreach ((RelationColumn column, ulong codes) in predicates[i].Tests)
            {
                tests.TryAdd(column.Ordinal, (column, PassAll()));
                Exclude(tests[column.Ordinal].Masks, codes, bit);
            }

            if (predicates[i].Present is { } number)
            {
                present.TryAdd(number.Ordinal, (number, ulong.MaxValue));
                present[number.Ordinal] = (number, present[number.Ordinal].Keep & ~bit);
            }
        }

        _tests = [.. tests.Values];
        _present = [.. present.Values];
        _invalid = [.. invalid];
    }

    /// <summary>The number of predicates.</summary>
    public int Count { get; }

    /// <summary>Writes the masks of some rows of a batch.</summary>
    public void Evaluate(RecordBatch batch, int start, int count, ulong* masks)
    {
        new Span<ulong>(masks, count).Fill(_start);
        foreach ((RelationColumn column, ulong[] table) in _tests)
        {
            FixedVector<byte> vector = batch.Fixed<byte>(column);
            fixed (ulong* tablePointer = table)
            {
                if (vector.Validity == null)
                {
                    Test(vector.Pointer + start, tablePointer, masks, count);
                }
                else
                {
                    TestNullable(vector, start, tablePointer, masks, count);
                }
            }
        }

        foreach ((RelationColumn column, ulong keep) in _present)
        {
            byte* validity = column.Type == RelationColumnType.Int32
                ? batch.Fixed<int>(column).Validity
                : batch.Fixed<long>(column).Validity;
            if (validity != null)
            {
                KeepPresent(validity, start, keep, masks, count);
            }
        }

        foreach ((InvalidRows rows, ulong bit) in _invalid)
        {
            rows.Mark(batch, start, count, masks, bit);
        }
    }

    private static ulong[] PassAll()
    {
        ulong[] masks = new ulong[NullIndex + 1];
        masks.AsSpan().Fill(ulong.MaxValue);
        return masks;
    }

    private static void Exclude(ulong[] masks, ulong codes, ulong bit)
    {
        for (int code = 0; code <= NullIndex; code++)
        {
            if (code >= Capacity || (codes >> code & 1) == 0)
            {
                masks[code] &= ~bit;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Test(byte* codes, ulong* table, ulong* masks, int count)
    {
        unchecked
        {
            for (int i = 0; i < count; i++)
            {
                masks[i] &= table[codes[i]];
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TestNullable(FixedVector<byte> vector, int start, ulong* table, ulong* masks, int count)
    {
        unchecked
        {
            byte* codes = vector.Pointer + start;
            byte* validity = vector.Validity;
            for (int i = 0, row = start; i < count; i++, row++)
            {
                int isPresent = (validity[row >> 3] >> (row & 7)) & 1;
                masks[i] &= table[(codes[i] & -isPresent) | ((isPresent ^ 1) << 8)];
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void KeepPresent(byte* validity, int start, ulong keep, ulong* masks, int count)
    {
        unchecked
        {
            int i = 0;
            for (; i < count && ((start + i) & 7) != 0; i++)
            {
                KeepPresentRow(validity, start + i, keep, masks + i);
            }

            Vector256<ulong> kept = Vector256.Create(keep);
            Vector256<ulong> firstFour = Vector256.Create(1UL, 2, 4, 8);
            Vector256<ulong> lastFour = Vector256.Create(16UL, 32, 64, 128);
            for (; i <= count - 8; i += 8)
            {
                Vector256<ulong> eight = Vector256.Create((ulong)validity[(start + i) >> 3]);
                Vector256<ulong> first = kept | Vector256.Equals(eight & firstFour, firstFour);
                Vector256<ulong> last = kept | Vector256.Equals(eight & lastFour, lastFour);
                (Vector256.Load(masks + i) & first).Store(masks + i);
                (Vector256.Load(masks + i + 4) & last).Store(masks + i + 4);
            }

            for (; i < count; i++)
            {
                KeepPresentRow(validity, start + i, keep, masks + i);
            }
        }
    }

    private static void KeepPresentRow(byte* validity, int row, ulong keep, ulong* mask)
    {
        unchecked
        {
            ulong isPresent = (uint)(validity[row >> 3] >> (row & 7)) & 1u;
            *mask &= keep | (0UL - isPresent);
        }
    }
}
