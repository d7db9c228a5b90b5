using System.Globalization;

namespace MessagingReports.Faults.Tests;

/// <summary>How much is tried: little in CI, much with <c>MESSAGING_REPORTS_LONG=1</c>.</summary>
internal static class LongForm
{
    private static readonly bool IsAsked = Environment.GetEnvironmentVariable("MESSAGING_REPORTS_LONG") == "1";

    /// <summary>
    /// The seed of everything random in this process: <c>MESSAGING_REPORTS_SEED</c>, or another one each time.
    /// </summary>
    public static int Seed { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("MESSAGING_REPORTS_SEED"), CultureInfo.InvariantCulture, out int seed)
        ? seed
        : Random.Shared.Next();

    public static int Or(int usual, int many) => IsAsked ? many : usual;

    /// <summary>What to say with a failure, and with the figures of a long run.</summary>
    public static string Replay => FormattableString.Invariant($"MESSAGING_REPORTS_SEED={Seed}");
}
