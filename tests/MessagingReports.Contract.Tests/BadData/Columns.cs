using System.Text.RegularExpressions;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>The store's name of a row property.</summary>
internal static class Columns
{
    /// <summary><c>DcAttempts</c> is <c>dc_attempts</c>.</summary>
    public static string Of(string property) => Regex.Replace(
        property, "(?<=[a-z])(?=[A-Z])", "_", RegexOptions.CultureInvariant).ToLowerInvariant();
}
