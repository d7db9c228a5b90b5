using System.Runtime.CompilerServices;
using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>
/// One group column: gives each pair of the group so far (of the columns before) and the row's id a dense number, the
/// group so far of the next column.
/// </summary>
/// <remarks>
/// A pair is looked up in a cache by the batch's code and the group so far. Where an id settles the columns before it
/// (a campaign its account), or both are few, no pair displaces another; else a miss costs a hash lookup.
/// </remarks>
internal sealed unsafe class GroupStage(RelationColumn column)
{
    private readonly CodeTranslation _translation = new();
    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<long> _pairs = []; // group so far << 32 | code + 1
    private readonly PairCache _cache = new();

    /// <summary>The number of pairs seen.</summary>
    public int Count => _pairs.Count;

    /// <summary>Replaces the groups so far of some rows by the numbers of their pairs.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="start">The first row.</param>
    /// <param name="groups">The groups so far, one a row.</param>
    /// <param name="groupsSoFar">How many groups so far there are.</param>
    public void Resolve(RecordBatch batch, int start, Span<int> groups, int groupsSoFar)
    {
        DictionaryVector vector = Use(batch, out bool isNew);
        _cache.Fit(vector.Dictionary.Count, groupsSoFar, isNew);
        fixed (int* numbers = groups)
        {
            Resolve(vector.Pointer + start, numbers, numbers, groups.Length, null);
        }
    }

    /// <summary>Writes the numbers of the pairs of some rows, in one pass with the first column's stage.</summary>
    /// <param name="first">The stage before, of the first column: its codes serve as the groups so far.</param>
    /// <param name="batch">The rows.</param>
    /// <param name="start">The first row.</param>
    /// <param name="groups">The numbers, one a row.</param>
    public void Resolve(GroupStage first, RecordBatch batch, int start, Span<int> groups)
    {
        DictionaryVector left = first.Use(batch, out bool isNewLeft);
        DictionaryVector vector = Use(batch, out bool isNew);
        _cache.Fit(vector.Dictionary.Count, left.Dictionary.Count, isNewLeft || isNew);
        fixed (int* numbers = groups)
        {
            Resolve(vector.Pointer + start, left.Pointer + start, numbers, groups.Length, first);
        }
    }

    /// <summary>The id of pair <paramref name="number"/>, or null.</summary>
    public byte[]? Text(int number)
    {
        int code = Code(number);
        return code < 0 ? null : _translation.Texts[code].ToArray();
    }

    /// <summary>The group so far of pair <paramref name="number"/>.</summary>
    public int Before(int number) => (int)(_pairs[number] >> 32);

    /// <summary>The numbers of another stage's pairs in this one, new where it lacks them.</summary>
    /// <param name="other">A stage of the same column.</param>
    /// <param name="before">The numbers in this index of the other's groups so far.</param>
    public int[] Adopt(GroupStage other, ReadOnlySpan<int> before)
    {
        int[] numbers = new int[other.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            int code = other.Code(i);
            int own = code < 0 ? -1 : _translation.Texts.GetOrAdd(other._translation.Texts[code]);
            numbers[i] = NumberOf(before[other.Before(i)], own);
        }

        return numbers;
    }

    private int Code(int number) => unchecked((int)_pairs[number]) - 1;

    private DictionaryVector Use(RecordBatch batch, out bool isNew)
    {
        DictionaryVector vector = batch.Dictionary(column);
        isNew = _translation.Use(vector.Dictionary);
        return vector;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Resolve(int* codes, int* left, int* groups, int count, GroupStage? first)
    {
        unchecked
        {
            int shift = _cache.LeftBits;
            int ways = (1 << shift) - 1;
            int bias = first is null ? 0 : 1; // null, code -1, becomes 0
            fixed (long* cache = _cache.Slots)
            {
                for (int i = 0; i < count; i++)
                {
                    int before = left[i] + bias;
                    int slot = ((codes[i] + 1) << shift) | (before & ways);
                    long entry = cache[(uint)slot];
                    groups[i] = (int)(entry >> 32) == before ? (int)entry : Miss(before, codes[i], slot, first);
                }
            }
        }
    }

    private int Miss(int left, int code, int slot, GroupStage? first)
    {
        int before = first is null ? left : first.NumberOf(0, first.Translate(left - 1));
        int number = NumberOf(before, Translate(code));
        _cache.Slots[slot] = ((long)left << 32) | (uint)number;
        return number;
    }

    private int Translate(int code) => code < 0 ? -1 : _translation.Translate(code);

    private int NumberOf(int before, int code)
    {
        long pair = ((long)before << 32) | (uint)(code + 1);
        if (!_numbers.TryGetValue(pair, out int number))
        {
            number = _pairs.Count;
            _numbers.Add(pair, number);
            _pairs.Add(pair);
        }

        return number;
    }
}
