using System.Text.RegularExpressions;
using MessagingReports.Csv;
using MessagingReports.Tests.Csv;

namespace MessagingReports.Fuzz.Oracles;

/// <summary>Phone cells by a regular expression.</summary>
internal static partial class PhoneOracle
{
    public static string Cell(string device, CsvFormat format) =>
        E164().IsMatch(Stripped(device)) ? Stripped(device) : CellOracle.FreeText(device, format);

    public static bool IsGuarded(string device, CsvFormat format) =>
        !E164().IsMatch(Stripped(device)) && CellOracle.IsGuarded(device, format);

    private static string Stripped(string device) => Separators().Replace(device, "");

    [GeneratedRegex("[ ().-]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\+[1-9][0-9]{1,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex E164();
}
