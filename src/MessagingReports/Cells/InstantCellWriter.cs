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
    private const int DayCount = 8;

    private readonly RelationColumn _column;
    private readonly ZoneOffsets _offsets;
    private readonly LocalTimeFormat _format;
    private FixedVector<long> _vector = null!;

    // The last days written, by the day of the calendar in UTC: times that follow others jump between a few.
    private readonly Day[] _days = new Day[DayCount];
    private Day _day;

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
        Day day = _day;
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
                long instant = (values[i] & mask) | (day.First & ~mask);
                if ((ulong)(instant - day.First) >= day.Span)
                {
                    Turn(instant);
                    day = _day;
                }

                end += day.Text.Write(end, (ulong)(instant - day.Midnight)) & (int)mask;
                ends[i] = end;
            }
        }
    }

    /// <summary>Turns to the day of an instant, as far as one offset holds.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Turn(long instant)
    {
        ref Day day = ref _days[(int)((instant / (long)LocalDay.Microseconds) & (DayCount - 1))];
        if (unchecked((ulong)(instant - day.First)) >= day.Span)
        {
            int offset = _offsets.OffsetSeconds(instant, out long start, out long end);
            long ahead = offset * MicrosecondsPerSecond;
            LocalDay text = new(_format, instant + ahead, offset);
            long midnight = text.Start - ahead;
            long first = Math.Max(start, midnight);
            long last = Math.Min(end, midnight + (long)LocalDay.Microseconds);
            day = new Day(text, midnight, first, unchecked((ulong)(last - first)));
        }

        _day = day;
    }

    /// <summary>A local day, or the part of it in which one offset holds: its instants.</summary>
    private readonly struct Day(LocalDay text, long midnight, long first, ulong span)
    {
        public readonly LocalDay Text = text;
        public readonly long Midnight = midnight;
        public readonly long First = first;
        public readonly ulong Span = span;
    }
}
