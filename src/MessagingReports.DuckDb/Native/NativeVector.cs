using System.Text;

namespace MessagingReports.DuckDb.Native;

/// <summary>One column of a chunk: values in DuckDB's memory, one bit a row that says whether it has one.</summary>
/// <param name="data">The values.</param>
/// <param name="validity">Bits, least significant first, 1 where there is a value; null when every row has one.</param>
internal readonly unsafe struct NativeVector(void* data, ulong* validity)
{
    public void* Data => data;

    public ulong* Validity => validity;

    public T* Values<T>()
        where T : unmanaged => (T*)data;

    /// <summary>The text of a row for a message; empty when it is null.</summary>
    public string Text(int row) =>
        IsNull(row) ? "" : Encoding.UTF8.GetString(NativeText.Bytes(Values<NativeText>() + row));

    /// <summary>Whether none of the first <paramref name="count"/> rows has a value.</summary>
    public bool IsBlank(int count)
    {
        int words = count >> 6;
        return validity != null
            && new ReadOnlySpan<ulong>(validity, words).IndexOfAnyExcept(0ul) < 0
            && ((count & 63) == 0 || (validity[words] & ((1ul << (count & 63)) - 1)) == 0);
    }

    public bool IsNull(int row) => validity != null && (validity[row >> 6] >> (row & 63) & 1) == 0;
}
