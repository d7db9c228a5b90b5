using System.Globalization;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>How many random cases a property tries.</summary>
internal static class PropertyCount
{
    /// <summary>As many as <c>MESSAGING_REPORTS_SEEDS</c> says, for a long run by hand.</summary>
    public static int Or(int usual) =>
        int.TryParse(
            Environment.GetEnvironmentVariable("MESSAGING_REPORTS_SEEDS"),
            CultureInfo.InvariantCulture,
            out int count)
            ? count
            : usual;
}
