using MessagingReports.Csv;
using MessagingReports.Windows;

namespace MessagingReports.Verification.Between;

/// <summary>Whether printed times lie in the window, where that can be told from whole seconds.</summary>
internal sealed class WindowSeconds
{
    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly long _start;
    private readonly long _end;

    public WindowSeconds(FinishedReport report)
    {
        _start = UnixMicroseconds.Of(report.Manifest.Window.Start);
        _end = UnixMicroseconds.Of(report.Manifest.Window.End);
        CanTell = report.Manifest.Csv.LocalTimes == LocalTimeFormat.Offset
            && _start % MicrosecondsPerSecond == 0
            && _end % MicrosecondsPerSecond == 0;
    }

    /// <summary>Whether the bounds are whole seconds and times carry their offset.</summary>
    public bool CanTell { get; }

    public bool Holds(ReadOnlySpan<byte> time) =>
        InstantCell.TryInstant(time, out long instant) && instant >= _start && instant < _end;
}
