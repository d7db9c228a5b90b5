using System.Text;
using FsCheck;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Csv;
using MessagingReports.Layouts;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>One-byte charsets: G61.</summary>
public sealed class CharsetIdentities
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    [IdentityProperty(typeof(ShortCases))]
    public Task<Property> G61_Iso88591_HasOneByteForEachCharacter(CaseShape shape) =>
        HoldAsync(shape, CsvCharset.Iso88591, rune => rune.Value <= 0xFF ? (byte)rune.Value : null);

    [IdentityProperty(typeof(ShortCases))]
    public Task<Property> G61_Windows1252_HasOneByteForEachCharacter(
        CaseShape shape) => HoldAsync(shape, CsvCharset.Windows1252, rune =>
    {
        // .NET maps the five undefined bytes to the control characters of the same number; the contract has no such
        // bytes.
        if (rune.Value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
        {
            return null;
        }

        try
        {
            return Windows1252.GetBytes(rune.ToString()) is [byte only] ? only : null;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    });

    [IdentityProperty]
    public Task<Property> G61_PureAscii_IsTheSameInEveryCharset(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        int pure = 0;
        foreach (ReportDefinition report in item.Reports())
        {
            FinishedReport utf8 = await item.RunAsync(report);
            if (Ascii.IsValid(utf8.Bytes))
            {
                foreach (CsvCharset charset in new[] { CsvCharset.Iso88591, CsvCharset.Windows1252 })
                {
                    Same.Bytes(utf8.Bytes, (await RunAsync(item, report, charset)).Bytes, report.Id);
                }

                pure += utf8.Rows.Count;
            }
        }

        return pure;
    });

    private static Task<Property> HoldAsync(
        CaseShape shape, CsvCharset charset, Func<Rune, byte?> map) => Identity.HoldShortAsync(shape, async item =>
    {
        long unmappable = 0;
        foreach (ReportDefinition report in item.Reports())
        {
            FinishedReport utf8 = await item.RunAsync(report);
            byte?[] expected = [.. utf8.Text.EnumerateRunes().Select(map)];
            FinishedReport finished = await RunAsync(item, report, charset);
            Same.Bytes([.. expected.Select(b => b ?? (byte)'?')], finished.Bytes, report.Id);
            Assert.Equal(expected.Count(b => b is null), finished.Manifest.UnmappableCharacters);
            unmappable += finished.Manifest.UnmappableCharacters;
        }

        return (int)unmappable;
    });

    private static Task<FinishedReport> RunAsync(IdentityCase item, ReportDefinition report, CsvCharset charset) =>
        item.Store.Source.RunAsync(new ReportRequest
        {
            Report = report,
            Scope = item.Scope,
            Period = ReportPeriod.Instants(item.Start, item.End),
            Csv = new CsvFormat { Charset = charset },
        });
}
