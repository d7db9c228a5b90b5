using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MessagingReports.Csv;
using MessagingReports.Relations;
using MessagingReports.Windows;

namespace MessagingReports.Cells;

/// <summary>An instant column in the reporting zone; blank for null.</summary>
internal sealed unsafe class InstantCellWriter : CellWriter
{
    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly RelationColumn _column;
    private readonly ZoneOffsets _offsets;
    private readonly LocalTimeFormat _format;
    private FixedVector<long> _vector = null!;

    // The last day written, and the instants it holds.
    private LocalDay _day;
    private long _midnight;
    private long _first;
    private ulong _span;

    public InstantCellWriter(RelationColumn column, CellContext context)
    {
        _column = column;
        _offsets = context.Offsets;
        _format = context.Format.LocalTimes;
        Turn(0);
        MaxBytes = InstantTextWriter.MaximumBytes;
    }

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Fixed<long>(_column);
        IsConstant = _vector.IsUniform();
    }

    public override void Prefetch(int start, int end) => CacheLines.Prefetch(_vector.Pointer, start, end);

    public override bool IsBlank(int start, int end) => _vector.Present(start, end) == 0;

    public override void Write(RecordTile tile)
    {
        long* values = _vector.Pointer + tile.Start;
        ulong present = _vector.Present(tile.Start, tile.End);
        nint count = tile.Count;
        byte** ends = tile.Ends;
        Vector128<byte> text = tile.Text;
        nint textLength = tile.TextLength;
        LocalDay day = _day;
        long midnight = _midnight;
        long first = _first;
        ulong span = _span;
        unchecked
        {
            for (nint i = 0; i < count; i++)
            {
                byte* end = ends[i];
                text.Store(end);
                end += textLength;

                // All ones for a value, 0 for a null row, which is written as some time of the day and cut.
                long mask = -(long)(present & 1);
                present >>= 1;
                long instant = (values[i] & mask) | (first & ~mask);
                if ((ulong)(instant - first) >= span)
                {
                    Turn(instant);
                    day = _day;
                    midnight = _midnight;
                    first = _first;
                    span = _span;
                }

                end += day.Write(end, (ulong)(instant - midnight)) & (int)mask;
                ends[i] = end;
            }
        }
    }

    /// <summary>Turns to the day of an instant, as far as one offset holds.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Turn(long instant)
    {
        int offset = _offsets.OffsetSeconds(instant, out long start, out long end);
        long ahead = offset * MicrosecondsPerSecond;
        _day = new LocalDay(_format, instant + ahead, offset);
        _midnight = _day.Start - ahead;
        _first = Math.Max(start, _midnight);
        _span = unchecked((ulong)(Math.Min(end, _midnight + (long)LocalDay.Microseconds) - _first));
    }
}
