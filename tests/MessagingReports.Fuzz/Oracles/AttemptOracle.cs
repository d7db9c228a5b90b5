using System.Globalization;
using System.Text;
using MessagingReports.Csv;
using MessagingReports.Fuzz.Targets;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Sources;
using MessagingReports.Tests.Csv;
using NodaTime;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Fuzz.Oracles;

/// <summary>What the rules of the store and a report say of attempts, row after row and column after column.</summary>
internal sealed class AttemptOracle(FuzzAttempts attempts)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>A rule that some row breaks, of the columns that are read; null when all rows keep all.</summary>
    public string? BrokenRule(IReadOnlyList<RelationColumn> columns)
    {
        FuzzAttempt? before = null;
        foreach (FuzzAttempt row in attempts.Rows)
        {
            foreach (RelationColumn column in columns)
            {
                if (BrokenRule(row, column) is { } rule)
                {
                    return $"{rule} of {column}";
                }
            }

            if (Relations(row) is { } relation)
            {
                return relation;
            }

            if (columns.Contains(A.DcResult) && row.Number(A.DcAttempts) == 0 != (row[A.DcResult] is null))
            {
                return "Direct Connect attempts and result";
            }

            if (before is not null && Compare(before, row) >= 0)
            {
                return "order";
            }

            before = row;
        }

        return null;
    }

    /// <summary>The whole of <see cref="FuzzAttempts.Log"/>.</summary>
    public string Log()
    {
        CsvFormat format = attempts.Format;
        char delimiter = format.Delimiter;
        StringBuilder report = new StringBuilder(format.ByteOrderMark ? "\uFEFF" : "")
            .AppendJoin(
                delimiter,
                FuzzAttempts.Log.Layout.Columns.Select(column => CellOracle.Plain(column.Header, delimiter)))
            .Append("\r\n");
        foreach (FuzzAttempt row in attempts.Rows)
        {
            string campaign = Text(row, A.CampaignId);
            report.AppendJoin(
                delimiter,
                CellOracle.Plain(Text(row, A.AttemptId), delimiter),
                CellOracle.Plain(Text(row, A.ContactId), delimiter),
                CellOracle.Plain(Text(row, A.ListId), delimiter),
                CellOracle.FreeText(Text(row, A.Response), format),
                PhoneOracle.Cell(Text(row, A.Device), format),
                Label(row, A.Channel),
                Label(row, A.DeviceType),
                Time(row, A.StartedAt, format),
                Time(row, A.EndedAt, format),
                row.Number(A.Segments)?.ToString(CultureInfo.InvariantCulture),
                row.Number(A.SizeBytes)?.ToString(CultureInfo.InvariantCulture),
                row.Number(A.OptOut) == 0 ? "N" : "Y",
                CellOracle.FreeText(
                    FuzzAttempts.Directory.Campaigns.Single(known => known.CampaignId == campaign).Name, format),
                CellOracle.Plain(Text(row, A.PassId), delimiter)).Append("\r\n");
        }

        return report.ToString();
    }

    /// <summary>
    /// The same attempts as objects, for another way into the library; what is not read need not be a value.
    /// </summary>
    public IAttemptSource Rows(IReadOnlyList<RelationColumn> columns) =>
        new InMemoryAttemptSource(FuzzAttempts.Directory)
        {
            Attempts =
        [
            .. attempts.Rows.Select(row => new Attempt
            {
                AttemptId = Text(row, A.AttemptId),
                AccountId = Text(row, A.AccountId),
                CampaignId = Text(row, A.CampaignId),
                SubCampaignId = Text(row, A.SubCampaignId),
                PassId = row[A.PassId] is null ? null : Text(row, A.PassId),
                ContactId = Text(row, A.ContactId),
                Channel = (Channel)(row.Number(A.Channel) ?? 0),
                Direction = Direction.Outbound,
                Device = "+12125550100",
                StartedAt = Instant.FromUnixTimeTicks(row.Number(A.StartedAt)!.Value * 10),
                Result = (AttemptResult)(row.Number(A.Result) ?? 0),
                CallSeconds = (int?)row.Number(A.CallSeconds),
                BillableSeconds = (int?)row.Number(A.BillableSeconds),
                Segments = (int?)row.Number(A.Segments),
                FirstOpenAt = columns.Contains(A.FirstOpenAt) && row.Number(A.FirstOpenAt) is { } opened
                    ? Instant.FromUnixTimeTicks(opened * 10)
                    : null,
                OptOut = (row.Number(A.OptOut) ?? 0) != 0,
                DcAttempts = (int)(row.Number(A.DcAttempts) ?? 0),
                DcResult = (DirectConnectResult?)row.Number(A.DcResult),
            }),
        ],
        };

    private static string? BrokenRule(FuzzAttempt row, RelationColumn column)
    {
        bool isText = column.Type is RelationColumnType.Id or RelationColumnType.Text;
        if (row[column] is null || (isText && row.Text(column).Length == 0))
        {
            return column.IsNullable ? null : "missing value";
        }

        return column.Type switch
        {
            RelationColumnType.Id => IsText(row.Text(column)) && IsId(row.Text(column)) ? null : "an id",
            RelationColumnType.Text => IsText(row.Text(column)) ? null : "a text",
            RelationColumnType.Enumeration =>
                row.Number(column) < column.Enumeration!.Labels.Count ? null : "a label",
            RelationColumnType.Boolean => row.Number(column) < 2 ? null : "a flag",
            RelationColumnType.Int32 or RelationColumnType.Int64 =>
                row.Number(column) >= column.Minimum ? null : "a count",
            RelationColumnType.Instant => IsTime(row.Number(column)!.Value) ? null : "a time that prints",
            _ => null,
        };
    }

    private static string? Relations(FuzzAttempt row)
    {
        ReportDirectory directory = FuzzAttempts.Directory;
        long started = row.Number(A.StartedAt)!.Value;
        SubCampaign? sub =
            directory.SubCampaigns.FirstOrDefault(known => Is(row, A.SubCampaignId, known.SubCampaignId));
        Pass? pass = directory.Passes.FirstOrDefault(known => Is(row, A.PassId, known.PassId));
        return started < FuzzAttempts.Start || started >= FuzzAttempts.End ? "window"
            : !Is(row, A.AccountId, "A1") ? "account"
            : !Is(row, A.CampaignId, "C1") && !Is(row, A.CampaignId, "C2") ? "campaign"
            : sub is null || !Is(row, A.CampaignId, sub.CampaignId) ? "sub-campaign"
            : row[A.PassId] is not null && pass?.SubCampaignId != sub.SubCampaignId ? "pass"
            : null;
    }

    private static bool Is(FuzzAttempt row, RelationColumn column, string id) =>
        row.Text(column).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(id));

    private static int Compare(FuzzAttempt left, FuzzAttempt right)
    {
        int byTime = left.Number(A.StartedAt)!.Value.CompareTo(right.Number(A.StartedAt)!.Value);
        return byTime != 0 ? byTime : left.Text(A.AttemptId).AsSpan().SequenceCompareTo(right.Text(A.AttemptId));
    }

    private static bool IsText(byte[] utf8)
    {
        try
        {
            return !Strict.GetString(utf8).Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsId(byte[] utf8) =>
        utf8.Length <= 128 && !Strict.GetString(utf8).Any(char.IsControl);

    private static bool IsTime(long microseconds) =>
        microseconds > Instant.MinValue.ToUnixTimeTicks() / 10
        && microseconds < Instant.MaxValue.ToUnixTimeTicks() / 10
        && WindowOracle.Prints(Instant.FromUnixTimeTicks(microseconds * 10), Zone);

    private static string Text(FuzzAttempt row, RelationColumn column) => Encoding.UTF8.GetString(row.Text(column));

    private static string Label(FuzzAttempt row, RelationColumn column) =>
        row.Number(column) is { } code ? column.Enumeration!.Labels[(int)code] : "";

    private static string Time(FuzzAttempt row, RelationColumn column, CsvFormat format)
    {
        if (row.Number(column) is not { } microseconds)
        {
            return "";
        }

        int offset = Zone.GetUtcOffset(Instant.FromUnixTimeTicks(microseconds * 10)).Seconds;
        return TimeOracle.Cell(microseconds + (offset * 1_000_000L), offset, format.LocalTimes);
    }
}
