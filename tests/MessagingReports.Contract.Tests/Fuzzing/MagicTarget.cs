using MessagingReports.Fuzz.Driving;

namespace MessagingReports.Contract.Tests.Fuzzing;

/// <summary>Fails for inputs that begin with FUZ; each letter that fits takes a branch of its own.</summary>
internal sealed class MagicTarget(CoverageMap map) : FuzzTarget
{
    private static ReadOnlySpan<byte> Magic => "FUZ"u8;

    public override string Name => "magic";

    public override IEnumerable<byte[]> Seeds => [[.. "none"u8]];

    /// <summary>How many letters of an input fit.</summary>
    public static int Fit(byte[] input) => input.AsSpan().CommonPrefixLength(Magic);

    public override void Run(byte[] input)
    {
        map.Branches[1000]++;
        for (int fit = 0; fit < Fit(input); fit++)
        {
            map.Branches[2000 + fit]++;
        }

        FindingException.Unless(Fit(input) < Magic.Length, "planted");
    }
}
