using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>Values that the server writes as a batch holds them: read straight to where they belong.</summary>
internal sealed unsafe class SameReader<T>(RelationColumn column) : FixedReader<T>(column)
    where T : unmanaged
{
    protected override void Copy(AnswerBuffer answer, int rows, T* target) => answer.Read(target, rows * sizeof(T));
}
