using System.Numerics;
using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>An enumeration held as ENUM: its codes are translated by a table made once.</summary>
/// <typeparam name="TCode">DuckDB's code type: one, two or four unsigned bytes.</typeparam>
internal sealed unsafe class LabelReader<TCode> : FixedReader<byte>
    where TCode : unmanaged, IBinaryInteger<TCode>
{
    private readonly byte[] _codes;
    private readonly bool _isIdentity = true;

    public LabelReader(RelationColumn column, IReadOnlyList<byte[]> labels)
        : base(column)
    {
        _codes = new byte[labels.Count];
        for (int i = 0; i < _codes.Length; i++)
        {
            _codes[i] = column.Enumeration!.TryGetCode(labels[i], out byte code) ? code : TextLabelReader.Undefined;
            _isIdentity &= _codes[i] == i;
        }
    }

    protected override int Copy(NativeVector vector, int count, byte* target)
    {
        if (_isIdentity && sizeof(TCode) == 1)
        {
            new ReadOnlySpan<byte>(vector.Data, count).CopyTo(new Span<byte>(target, count));
            return -1;
        }

        TCode* source = vector.Values<TCode>();
        byte[] codes = _codes;
        for (int i = 0; i < count; i++)
        {
            uint code = uint.CreateTruncating(source[i]);

            // A null row may hold any bits.
            target[i] = code < (uint)codes.Length ? codes[code] : TextLabelReader.Undefined;
        }

        return -1;
    }
}
