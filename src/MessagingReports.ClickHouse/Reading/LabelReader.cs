using System.Numerics;
using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>An enumeration held as Enum8 or Enum16: its codes are translated by a table made once.</summary>
/// <typeparam name="TCode">One or two signed bytes.</typeparam>
internal sealed unsafe class LabelReader<TCode> : FixedReader<byte>
    where TCode : unmanaged, IBinaryInteger<TCode>
{
    private readonly byte[] _codes = new byte[1 << (sizeof(TCode) * 8)];
    private readonly VectorBuffer<TCode> _stored = new(capacity: 1);
    private readonly bool _isSame;

    public LabelReader(RelationColumn column, IReadOnlyList<(int Code, string Label)> labels)
        : base(column)
    {
        _codes.AsSpan().Fill(LabelTextReader.Undefined);
        _isSame = sizeof(TCode) == 1;
        foreach ((int stored, string label) in labels)
        {
            byte code = column.Enumeration!.TryGetCode(label, out byte known) ? known : LabelTextReader.Undefined;
            _codes[stored & (_codes.Length - 1)] = code;
            _isSame &= code == stored;
        }
    }

    protected override void Copy(AnswerBuffer answer, int rows, byte* target)
    {
        if (_isSame)
        {
            answer.Read(target, rows);
            return;
        }

        _stored.EnsureCapacity(rows, 0);
        answer.Read(_stored.Pointer, rows * sizeof(TCode));
        int mask = _codes.Length - 1;
        for (int i = 0; i < rows; i++)
        {
            target[i] = _codes[int.CreateTruncating(_stored.Pointer[i]) & mask];
        }
    }
}
