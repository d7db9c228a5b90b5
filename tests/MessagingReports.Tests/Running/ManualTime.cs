namespace MessagingReports.Tests.Running;

/// <summary>Time that passes when a test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private TimeSpan _now = TimeSpan.FromHours(1);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public void Pass(int milliseconds) => _now += TimeSpan.FromMilliseconds(milliseconds);
}
