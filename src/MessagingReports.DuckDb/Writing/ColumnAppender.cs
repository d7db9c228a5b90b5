using DuckDB.NET.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Writing;

/// <summary>Fills one of DuckDB's vectors from some rows of a batch's column.</summary>
internal static unsafe class ColumnAppender
{
    /// <summary>Fills a vector.</summary>
    /// <param name="target">DuckDB's vector, reset.</param>
    /// <param name="source">The batch's vector; null for a column the batch does not carry.</param>
    /// <param name="column">The column.</param>
    /// <param name="first">The first row to take.</param>
    /// <param name="count">The number of rows.</param>
    public static void Fill(nint target, ColumnVector? source, RelationColumn column, int first, int count)
    {
        switch (source)
        {
            case null:
                Nulls(target, column, count);
                break;
            case TextVector text:
                Texts(target, text, first, count);
                break;
            case DictionaryVector dictionary:
                Ids(target, dictionary, first, count);
                break;
            case FixedVector<byte> bytes when column.Enumeration is { } enumeration:
                Codes(target, bytes, enumeration, column, first, count);
                break;
            case FixedVector<byte> bytes:
                Fixed(target, bytes, first, count);
                break;
            case FixedVector<int> integers:
                Fixed(target, integers, first, count);
                break;
            default:
                Fixed(target, (FixedVector<long>)source, first, count);
                break;
        }
    }

    private static void Texts(nint target, TextVector source, int first, int count)
    {
        ulong* validity = null;
        for (int i = 0; i < count; i++)
        {
            Text(target, source[first + i], i, ref validity);
        }
    }

    private static void Ids(nint target, DictionaryVector source, int first, int count)
    {
        ulong* validity = null;
        for (int i = 0; i < count; i++)
        {
            Text(target, source[first + i], i, ref validity);
        }
    }

    private static void Text(nint target, ReadOnlySpan<byte> text, int row, ref ulong* validity)
    {
        if (text.IsEmpty)
        {
            SetNull(target, row, ref validity);
            return;
        }

        fixed (byte* bytes = text)
        {
            NativeMethods.Vectors.DuckDBVectorAssignStringElementLength(target, (ulong)row, bytes, text.Length);
        }
    }

    // An undefined code has no label to be written with.
    private static void Codes(
        nint target,
        FixedVector<byte> source,
        EnumerationSchema enumeration,
        RelationColumn column,
        int first,
        int count)
    {
        Fixed(target, source, first, count);
        for (int i = first; i < first + count; i++)
        {
            if (!source.IsNull(i) && source.Values[i] >= enumeration.Labels.Count)
            {
                throw Throw.UndefinedCode(column, source.Values[i]);
            }
        }
    }

    private static void Fixed<T>(nint target, FixedVector<T> source, int first, int count)
        where T : unmanaged
    {
        source.Values.Slice(first, count).CopyTo(new Span<T>(NativeMethods.Vectors.DuckDBVectorGetData(target), count));
        ulong* validity = null;
        for (int i = 0; source.HasNulls && i < count; i++)
        {
            if (source.IsNull(first + i))
            {
                SetNull(target, i, ref validity);
            }
        }
    }

    private static void Nulls(nint target, RelationColumn column, int count)
    {
        if (!column.IsNullable)
        {
            throw Throw.BatchWithoutColumn(column);
        }

        ulong* validity = null;
        for (int i = 0; i < count; i++)
        {
            SetNull(target, i, ref validity);
        }
    }

    private static void SetNull(nint target, int row, ref ulong* validity)
    {
        if (validity == null)
        {
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(target);
            validity = NativeMethods.Vectors.DuckDBVectorGetValidity(target);
        }

        validity[row >> 6] &= ~(1UL << (row & 63));
    }
}
