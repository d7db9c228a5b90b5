using CsvHelper;
using MessagingReports.Verification.Rows;

namespace MessagingReports.Verification;

/// <summary>Reads one report through all its checks.</summary>
internal sealed class ReportReading(FinishedReport report, BreakList breaks)
{
    /// <summary>What redacted columns keep from being checked.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Reads the report.</summary>
    /// <param name="others">Checks besides those of the report alone.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What was read; its rows are whole when <c>IsWhole</c> is.</returns>
    public async Task<(VerifiedReport Report, bool IsWhole)> RunAsync(
        IEnumerable<IRowCheck> others, CancellationToken cancellationToken)
    {
        ManifestChecks.Check(report, breaks);
        List<UniqueKeys> keys = Keys();
        IRowCheck[] checks = [.. Checks(), .. keys, .. others];
        long rows = 0;
        long bytes = 0;
        bool isWhole = false;
        try
        {
            FinishedFile file = new(report);
            await using (file.ConfigureAwait(false))
            {
                isWhole = await ReadAsync(file, checks, breaks, cancellationToken).ConfigureAwait(false);
                rows = file.Row.Number;
                bytes = await file.CompleteAsync(breaks, isWhole, cancellationToken).ConfigureAwait(false);
            }

            if (isWhole)
            {
                foreach (IRowCheck check in checks)
                {
                    check.Complete();
                }

                await NameRepeatsAsync(keys, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            breaks.Add(report.File, "file", null, "a file that can be read", exception.GetType().Name);
        }

        return (new VerifiedReport(report.File, report.Definition.Id, rows, bytes, breaks.CountOf(report.File)), isWhole);
    }

    // Nothing is said of rows behind a place that cannot be read.
    private async ValueTask<bool> ReadAsync(
        FinishedFile file, IRowCheck[] checks, BreakList? found, CancellationToken cancellationToken)
    {
        try
        {
            if (!await file.ReadHeaderAsync(breaks, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            while (await file.ReadAsync(found, cancellationToken).ConfigureAwait(false))
            {
                foreach (IRowCheck check in checks)
                {
                    check.Check(file.Row);
                }

                cancellationToken.ThrowIfCancellationRequested();
            }

            return true;
        }
        catch (CsvFormatException)
        {
            breaks.Add(report.File, "csv", null, "quoting as RFC 4180 has it", "other quoting", file.Row.Number + 1);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or ZstdSharp.ZstdException)
        {
            breaks.Add(report.File, "compression", null, "whole compressed data", "data that is cut or damaged");
        }

        return false;
    }

    private async ValueTask NameRepeatsAsync(List<UniqueKeys> keys, CancellationToken cancellationToken)
    {
        IRowCheck[] seconds = [.. keys.Where(key => key.HasRepeats).Select(key => key.Second(breaks))];
        if (seconds.Length > 0)
        {
            FinishedFile file = new(report);
            await using (file.ConfigureAwait(false))
            {
                await ReadAsync(file, seconds, found: null, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private List<UniqueKeys> Keys()
    {
        List<UniqueKeys> keys = [];
        if (report.Manifest.UnmappableCharacters > 0)
        {
            // Ids that differ in such characters alone print alike.
            return keys;
        }

        if (RowKeys.Of(report) is { } known)
        {
            Add(known.Key);
        }

        if (report.Is(ReportCatalog.ContactCenter))
        {
            Add(["Attempt ID", "Direct Connect Sequence"]);
        }

        return keys;

        void Add(IReadOnlyList<string> key)
        {
            string[] alike = [.. key.Where(column => !report.TellsApart(column))];
            if (alike.Length == 0)
            {
                keys.Add(new UniqueKeys(report, key));
            }
            else
            {
                LeftOut.Add($"unique {report.File}: {string.Join(", ", alike)}");
            }
        }
    }

    private IEnumerable<IRowCheck> Checks()
    {
        yield return new CellChecks(report, breaks);
        ScopeCheck scope = new(report, breaks);
        if (scope.Redacted.Count > 0)
        {
            LeftOut.Add($"scope {report.File} without {string.Join(", ", scope.Redacted)}");
        }

        yield return scope;
        yield return new RecountedTotals(report, breaks);
        if (RowKeys.Of(report)?.Time is { } time)
        {
            yield return new WindowOrder(report, time, breaks);
        }

        if (report.Is(ReportCatalog.AccountActivity) && report.RuleOf("Campaign Name") is not null)
        {
            LeftOut.Add($"G8 {report.File}: Campaign Name");
        }

        RowRule? rule = report.Definition.Id switch
        {
            "usage-detail" or "all-attempts" or "all-contacts" => new AttemptRule(report, breaks),
            "account-activity" => new ActivityRule(report, breaks),
            "list-audit" => new ListLoadRule(report, breaks),
            "service-summary" or "service-detail" => new ServiceRule(report, breaks),
            "contact-center" => new TransferRule(report, breaks),
            _ => null,
        };
        if (rule is not null)
        {
            yield return rule;
        }
    }
}
