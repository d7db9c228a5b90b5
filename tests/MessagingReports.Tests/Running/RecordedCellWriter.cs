using System.Runtime.Intrinsics;
using MessagingReports.Cells;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Running;

/// <summary>A column without text of its own that notes what it is told to do.</summary>
internal sealed unsafe class RecordedCellWriter : CellWriter
{
    public List<string> Calls { get; } = [];

    public override void Bind(RecordBatch batch)
    {
    }

    public override void Prefetch(int start, int end) =>
        Calls.Add(FormattableString.Invariant($"prefetch {start}-{end}"));

    public override void Write(RecordTile tile)
    {
        Calls.Add(FormattableString.Invariant($"write {tile.Start}-{tile.End}"));
        for (int row = 0; row < tile.Count; row++)
        {
            tile.Text.Store(tile.Ends[row]);
            tile.Ends[row] += tile.TextLength;
        }
    }
}
