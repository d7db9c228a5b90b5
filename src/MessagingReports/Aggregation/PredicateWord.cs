using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>
/// Up to 8 predicates, evaluated together: a row gets a mask with the bits of the predicates it meets.
/// </summary>
internal sealed unsafe class PredicateWord
{
    public const int Capacity = 8;

    private readonly byte _start;
    private readonly CodeTest[] _tests;
    private readonly (RelationColumn Column, byte Keep)[] _present;
    private readonly (InvalidRows Rows, byte Bit)[] _invalid;

    public PredicateWord(IReadOnlyList<Predicate> predicates)
    {
        SortedDictionary<int, CodeTest> tests = [];
        SortedDictionary<int, (RelationColumn Column, byte Keep)> present = [];
        List<(InvalidRows Rows, byte Bit)> invalid = [];
        for (int i = 0; i < predicates.Count; i++)
        {
            byte bit = (byte)(1 << i);
            if (predicates[i].Invalid is { } columns)
            {
                invalid.Add((new InvalidRows(columns), bit));
                continue;
            }

            _start |= bit;
            foreach ((RelationColumn column, ulong codes) in predicates[i].Tests)
            {
                tests.TryAdd(column.Ordinal, new CodeTest(column));
                tests[column.Ordinal].Add(codes, bit);
            }

            if (predicates[i].Present is { } number)
            {
                present.TryAdd(number.Ordinal, (number, byte.MaxValue));
                present[number.Ordinal] = (number, (byte)(present[number.Ordinal].Keep & ~bit));
            }
        }

        _tests = [.. tests.Values];
        _present = [.. present.Values];
        _invalid = [.. invalid];
    }

    /// <summary>Writes the masks of some rows of a batch.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="start">The first row.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="masks">The masks; those up to a multiple of 16 rows are overwritten.</param>
    public void Evaluate(RecordBatch batch, int start, int count, byte* masks)
    {
        new Span<byte>(masks, count).Fill(_start);
        foreach (CodeTest test in _tests)
        {
            test.Apply(batch, start, count, masks);
        }

        foreach ((RelationColumn column, byte keep) in _present)
        {
            byte* validity = column.Type == RelationColumnType.Int32
                ? batch.Fixed<int>(column).Validity
                : batch.Fixed<long>(column).Validity;
            if (validity != null)
            {
                ValidityBits.KeepPresent(validity, start, keep, masks, count);
            }
        }

        foreach ((InvalidRows rows, byte bit) in _invalid)
        {
            rows.Mark(batch, start, count, masks, bit);
        }
    }
}
