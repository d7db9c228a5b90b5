using System.Numerics;
using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>One group column: turns the group so far and the row's id into a dense number, the group so far of the next column.</summary>
/// <remarks>
/// A pair is looked up in a direct-mapped cache indexed by the batch's code and the low bits of the group so far. Where an id settles the
/// columns before it (a campaign its account), or both are few, no pair displaces another; otherwise a miss costs one hash lookup.
/// </remarks>
internal sealed class GroupStage(RelationColumn column)
{
    private const int CacheLimit = 1 << 14;
    private const long Empty = -1;

    private readonly CodeTranslation _translation = new();
    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<long> _pairs = []; // group so far << 32 | code + 1
    private long[] _cache = []; // group so far << 32 | number
    private int _waysShift;

    /// <summary>The number of pairs seen.</summary>
    public int Count => _pairs.Count;

    /// <summary>Replaces the groups so far of some rows by the numbers of their pairs.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="start">The first row.</param>
    /// <param name="groups">The groups so far, one a row.</param>
    /// <param name="groupsSoFar">How many groups so far there are.</param>
    public void Resolve(RecordBatch batch, int start, Span<int> groups, int groupsSoFar)
    {
        DictionaryVector vector = batch.Dictionary(column);
        ReadOnlySpan<int> codes = vector.Codes.Slice(start, groups.Length);
        bool isNewDictionary = _translation.Use(vector.Dictionary);
        FitCache(vector.Dictionary.Count + 1, groupsSoFar, isNewDictionary);
        long[] cache = _cache;
        int shift = _waysShift;
        int ways = (1 << shift) - 1;
        unchecked
        {
            for (int i = 0; i < groups.Length && i < codes.Length; i++)
            {
                int group = groups[i];
                int slot = ((codes[i] + 1) << shift) | (group & ways);
                long entry = cache[slot];
                groups[i] = (int)(entry >> 32) == group ? (int)entry : Miss(group, codes[i], slot);
            }
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

    private int Miss(int group, int code, int slot)
    {
        int number = NumberOf(group, code < 0 ? -1 : _translation.Translate(code));
        _cache[slot] = ((long)group << 32) | (uint)number;
        return number;
    }

    private int NumberOf(int group, int code)
    {
        long pair = ((long)group << 32) | (uint)(code + 1);
        if (!_numbers.TryGetValue(pair, out int number))
        {
            number = _pairs.Count;
            _numbers.Add(pair, number);
            _pairs.Add(pair);
        }

        return number;
    }

    private void FitCache(int codes, int groupsSoFar, bool isNewDictionary)
    {
        int rows = (int)BitOperations.RoundUpToPowerOf2((uint)codes);
        int wanted = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(groupsSoFar, 1)));
        int allowed = Math.Max(0, BitOperations.Log2(CacheLimit) - BitOperations.Log2((uint)rows));
        int shift = Math.Min(wanted, allowed);
        if (rows << _waysShift > _cache.Length || shift > _waysShift)
        {
            _waysShift = shift;
            _cache = new long[rows << shift];
            _cache.AsSpan().Fill(Empty);
        }
        else if (isNewDictionary)
        {
            _cache.AsSpan().Fill(Empty);
        }
    }
}
