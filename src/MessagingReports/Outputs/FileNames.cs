using System.Security.Cryptography;
using System.Text;
using MessagingReports.Layouts;
using MessagingReports.Windows;
using NodaTime.Text;

namespace MessagingReports.Outputs;

/// <summary>Default file names: <c>report_scope_from_to.csv</c>, and what compression adds.</summary>
internal static class FileNames
{
    private const int MaxBytes = 200;
    private const string Extension = ".csv";

    private static readonly InstantPattern Compact = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static string For(ReportDefinition report, string scopeId, ReportWindow window, string suffix = "")
    {
        string from = window.From is { } first ? DateText.Format(first) : Compact.Format(window.Start);
        string to = window.To is { } last ? DateText.Format(last) : Compact.Format(window.End);
        string extension = Extension + suffix;
        string name = $"{report.FileStem}_{Encode(scopeId)}_{from}_{to}{extension}";
        if (name.Length <= MaxBytes)
        {
            return name;
        }

        // The name is ASCII. What identifies the scope is cut, so its hash takes its place at the end.
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(scopeId)))[..8];
        return $"{name[..(MaxBytes - extension.Length - 9)]}-{hash}{extension}";
    }

    /// <summary>Percent-encodes every byte outside <c>[A-Za-z0-9._-]</c>, so that no id can leave the folder.</summary>
    private static string Encode(string id)
    {
        StringBuilder text = new();
        foreach (byte b in Encoding.UTF8.GetBytes(id))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'.' or (byte)'_' or (byte)'-')
            {
                text.Append((char)b);
            }
            else
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"%{b:X2}");
            }
        }

        return text.ToString();
    }
}
