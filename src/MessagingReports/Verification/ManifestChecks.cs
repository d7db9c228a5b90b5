using System.Globalization;
using MessagingReports.Csv;
using MessagingReports.Manifests;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Verification;

/// <summary>What a manifest says of itself: that its parts agree, before the report is read.</summary>
internal static class ManifestChecks
{
    public static void Check(FinishedReport report, BreakList breaks)
    {
        ReportManifest manifest = report.Manifest;
        Same("title", report.Definition.Title, manifest.Title);
        Same("layoutVersion", Text(report.Definition.Layout.Version), Text(manifest.LayoutVersion));
        Same("totals.rows", Text(manifest.Rows), Text(manifest.Totals.Rows));
        Same("partial", Text(manifest.Window.End > manifest.GeneratedAt), Text(manifest.IsPartial));
        if (manifest.Files is [var file])
        {
            Same("files.name", report.File, file.Name);
            Same("files.rows", Text(manifest.Rows), Text(file.Rows));
            Same("files.bytes", Text(manifest.Bytes), Text(file.Bytes));
            Same("files.sha256", manifest.Sha256, file.Sha256);
            Same("files.contentSha256", manifest.ContentSha256 ?? "", file.ContentSha256 ?? "");
        }
        else
        {
            Same("files", "1", Text(manifest.Files.Count));
        }

        if (!report.Definition.Scopes.Contains(manifest.Scope.Level))
        {
            Same("scope.level", string.Join(" or ", report.Definition.Scopes), manifest.Scope.Level.ToString());
        }

        if (manifest.Csv.Charset == CsvCharset.Utf8)
        {
            Same("unmappableCharacters", "0", Text(manifest.UnmappableCharacters));
        }

        string[] redacted = [.. manifest.Redaction.Select(redaction => redaction.Column)];
        IEnumerable<string> redactable = report.Definition.Layout.Columns
            .Where(column => column.IsRedactable)
            .Select(column => column.Header);
        Same("redaction", string.Join(", ", redactable.Intersect(redacted)), string.Join(", ", redacted));
        CheckScope(manifest.Scope, Same);
        CheckWindow(manifest.Window, Same);

        void Same(string key, string expected, string found)
        {
            if (expected != found)
            {
                breaks.Add(report.File, "manifest", key, expected, found);
            }
        }
    }

    // A level has the ids from the enterprise down to its own, and no others.
    private static void CheckScope(ManifestScope scope, Action<string, string, string> same)
    {
        Present("scope.accountId", scope.AccountId, scope.Level >= ReportScopeLevel.Account);
        Present("scope.campaignId", scope.CampaignId, scope.Level >= ReportScopeLevel.Campaign);
        Present("scope.subCampaignId", scope.SubCampaignId, scope.Level >= ReportScopeLevel.SubCampaign);

        void Present(string key, string? id, bool isExpected)
        {
            if (id is null == isExpected)
            {
                same(key, isExpected ? "an id" : "null", id is null ? "null" : "an id");
            }
        }
    }

    private static void CheckWindow(ManifestWindow window, Action<string, string, string> same)
    {
        if (ReportZones.Find(window.Zone) is not { } zone)
        {
            same("window.zone", "the id of a zone", window.Zone);
            return;
        }

        // A host's own rule cannot be asked again.
        IReportDayRule? rule = window.DayRule == LocalMidnight.Instance.Name ? LocalMidnight.Instance
            : window.DayRule == PlatformDay.Instance.Name ? PlatformDay.Instance
            : null;
        if (window.From is null != window.To is null)
        {
            same("window.to", window.From is null ? "null" : "a date", window.To is null ? "null" : "a date");
        }
        else if (window is { From: { } from, To: { } to } && rule is not null)
        {
            if (Days(from, to, zone, rule) is { } days)
            {
                same("window.start", InstantText.Format(days.Start), InstantText.Format(window.Start));
                same("window.end", InstantText.Format(days.End), InstantText.Format(window.End));
            }
            else
            {
                same("window.from", "the dates of a window", $"{DateText.Format(from)} to {DateText.Format(to)}");
            }
        }
        else if (window.Start > window.End)
        {
            same("window.end", $"{InstantText.Format(window.Start)} or later", InstantText.Format(window.End));
        }
    }

    private static ReportWindow? Days(LocalDate from, LocalDate to, DateTimeZone zone, IReportDayRule rule)
    {
        try
        {
            return ReportWindow.FromDates(from, to, zone, rule);
        }
        catch (ReportRequestException)
        {
            return null;
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool value) => value ? "true" : "false";
}
