using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>A boolean held as Bool or UInt8: anything but 0 is true.</summary>
internal sealed unsafe class BooleanReader(RelationColumn column) : FixedReader<byte>(column)
{
    protected override void Copy(AnswerBuffer answer, int rows, byte* target)
    {
        answer.Read(target, rows);
        for (int i = 0; i < rows; i++)
        {
            target[i] = target[i] != 0 ? (byte)1 : (byte)0;
        }
    }
}
