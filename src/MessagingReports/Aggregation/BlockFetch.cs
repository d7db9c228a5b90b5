using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>Asks for the columns of a block while the block before it is added, so that nothing waits for memory.</summary>
/// <remarks>
/// A block's part of a column is too short for the processor to see by itself that it is read from end to end.
/// </remarks>
internal static unsafe class BlockFetch
{
    /// <summary>Asks for some rows of a column; of texts, which are long and not always read, for nothing.</summary>
    public static void Ask(ColumnVector vector, int start, int end)
    {
        switch (vector)
        {
            case DictionaryVector ids:
                CacheLines.Prefetch(ids.Pointer, start, end);
                break;
            case FixedVector<byte> codes:
                Ask(codes, start, end);
                break;
            case FixedVector<int> numbers:
                Ask(numbers, start, end);
                break;
            case FixedVector<long> numbers:
                Ask(numbers, start, end);
                break;
        }
    }

    private static void Ask<T>(FixedVector<T> vector, int start, int end)
        where T : unmanaged
    {
        CacheLines.Prefetch(vector.Pointer, start, end);
        if (vector.HasNulls)
        {
            CacheLines.Prefetch(vector.Validity, start / 8, end / 8);
        }
    }
}
