using System.Globalization;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>How much a test tries: little each time, more in a long run by hand.</summary>
internal static class PropertyCount
{
    /// <summary>As many random cases as <c>MESSAGING_REPORTS_SEEDS</c> says.</summary>
    public static int Or(int usual) => Or("MESSAGING_REPORTS_SEEDS", usual);

    /// <summary>As many as a variable says.</summary>
    public static int Or(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int count)
            ? count
            : usual;
}
