using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>
/// One Direct Connect attempt of a call: when, how long, how it ended, and which center of the account.
/// </summary>
internal struct DirectConnectStep
{
    public long StartedAt;
    public int HoldSeconds;

    /// <summary>0 when not connected, <see cref="SampleClock.None"/> while open.</summary>
    public int TalkSeconds;

    public byte Center;
    public DirectConnectResult Result;

    public readonly long ConnectedAt => Result == DirectConnectResult.Connected
        ? StartedAt + (HoldSeconds * SampleClock.Second)
        : SampleClock.Never;

    public readonly long EndedAt => TalkSeconds == SampleClock.None
        ? SampleClock.Never
        : StartedAt + ((HoldSeconds + TalkSeconds) * SampleClock.Second);
}
