using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>A reference column.</summary>
/// <remarks>
/// A store has few campaigns and very many rows of each, in turns: the codes of the strings seen last are kept, so that
/// most ids are compared once (not even that when the host has one string for each) and neither encoded nor hashed.
/// </remarks>
internal sealed unsafe class ReferenceColumn<TRow, TValue>(DictionaryBuilder builder) : RowColumn<TRow>(builder.Column)
    where TRow : class
    where TValue : struct, IRowValue<TRow, string?>
{
    private const int PlaceBits = 10;
    private const int Places = 1 << PlaceBits;

    private readonly string?[] _ids = new string?[Places];
    private readonly int[] _codes = new int[Places];

    public override void Append(ReadOnlySpan<TRow> rows, ReadOnlySpan<TRow> next)
    {
        TValue property = default;
        int* codes = builder.Extend(rows.Length);
        string?[] ids = _ids;
        unchecked
        {
            for (int i = 0; i < rows.Length; i++)
            {
                string? id = property.Of(rows[i]);
                if (string.IsNullOrEmpty(id))
                {
                    codes[i] = -1;
                    continue;
                }

                int place = Place(id);
                codes[i] = ReferenceEquals(id, ids[place]) ? _codes[place] : Find(id, place);
            }
        }
    }

    // Ids that differ mostly differ in their last characters or in their length.
    private static int Place(string id)
    {
        const int Tail = sizeof(ulong) / sizeof(char);
        ref char first = ref MemoryMarshal.GetReference(id.AsSpan());
        ulong tail = id.Length >= Tail
            ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, id.Length - Tail)))
            : id[^1];
        return unchecked((int)(((tail + (uint)id.Length) * 0x9E37_79B9_7F4A_7C15) >> (64 - PlaceBits)));
    }

    private int Find(string id, int place)
    {
        if (id != _ids[place])
        {
            _codes[place] = builder.GetOrAdd(id);
            _ids[place] = id;
        }

        return _codes[place];
    }
}
