using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>
/// One service usage: of an attempt, or a charge on its own; see <see cref="SampleClock"/> for nulls.
/// </summary>
internal struct UsageFact
{
    public const long Whole = 10_000;
    public const long NotMeasured = long.MinValue;

    /// <summary>The attempt; meaningless when <see cref="Charge"/> is set.</summary>
    public AttemptFact Attempt;
    public SampleAccount Account;
    public byte[]? Line;
    public long UsageAt;

    /// <summary>In ten-thousandths.</summary>
    public long Measured;

    /// <summary>In ten-thousandths.</summary>
    public long Quantity;

    /// <summary>The number of a charge on its own, from 1; 0 for the usage of an attempt.</summary>
    public int Charge;

    /// <summary>The place among the usages of the attempt.</summary>
    public int Place;

    /// <summary>The sequence of the Direct Connect, or 0.</summary>
    public int Sequence;
    public int Service;
    public byte MeasuredUnit;
    public UsageType Type;

    public readonly bool HasAttempt => Charge == 0;
}
