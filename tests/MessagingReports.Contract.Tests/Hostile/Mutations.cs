using System.Text;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Contract.Tests.Hostile;

/// <summary>Breaks a random row of a valid batch, one rule of the store each.</summary>
internal sealed class Mutations(
    RecordBatch batch, ReportDirectory directory, string account, long[] window, Random random)
{
    private static readonly byte[][] BrokenTexts =
    [
        [0xC3, 0x28], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x61, 0, 0x62],
        [0], [0xFF],
    ];

    private static readonly string[] BrokenIds =
        [new('x', 129), new('\u20AC', 43), "\u0001", "a\nb", "a\u007F", "\u0085a", "a\u009F", new('x', 10_000)];

    private readonly int _row = random.Next(batch.Count);

    /// <summary>Every way; one that does not apply to the batch gives null.</summary>
    public static IReadOnlyList<(string Name, Func<Mutations, Mutation?> Break)> All { get; } =
    [
        ("text that is no UTF-8 or holds NUL", item => item.BreakText()),
        ("id too long or with control characters", item => item.BreakId()),
        ("no value where one is required", item => item.Remove()),
        ("undefined code", item => item.BreakCode()),
        ("number below its least", item => item.BreakNumber()),
        ("decimal out of range", item => item.BreakDecimal()),
        ("time out of range", item => item.BreakInstant()),
        ("row outside the window", item => item.LeaveWindow()),
        ("rows in disorder", item => item.Swap()),
        ("id twice, adjacent", item => item.RepeatRow()),
        ("id twice, far apart", item => item.RepeatId()),
        ("orphan id", item => item.Orphan()),
        ("row of another tenant", item => item.LeaveScope()),
        ("id of another parent", item => item.ChangeParent()),
        ("dc_ columns that disagree", item => item.BreakDirectConnect()),
        ("negative usage", item => item.NegateUsage()),
        ("contract line of others", item => item.ChangeLine()),
        ("load that does not add up", item => item.BreakLoad()),
    ];

    private RelationSchema Schema => batch.Schema;

    private string Id => Encoding.UTF8.GetString(batch.Text(Schema.Key)[_row]);

    private Mutation? BreakText() =>
        Pick(column => column.Type is RelationColumnType.Text or RelationColumnType.Id) is not { } column
            ? null
            : Broken(column, BrokenTexts[random.Next(BrokenTexts.Length)], "bad-text");

    private Mutation? BreakId() => Pick(column => column.Type == RelationColumnType.Id) is not { } column
        ? null
        : Broken(column, Encoding.UTF8.GetBytes(BrokenIds[random.Next(BrokenIds.Length)]), "bad-id");

    private Mutation Broken(RelationColumn column, byte[] text, string rule) => new(
        batch.With(column, _row, text),
        column == Schema.Key ? Encoding.UTF8.GetString(text) : Id,
        [column.Name],
        [rule]);

    private Mutation? Remove() => Pick(column => !column.IsNullable) is not { } column ? null : new(
        column.Type switch
        {
            RelationColumnType.Id or RelationColumnType.Text => batch.With(column, _row, (byte[])[]),
            RelationColumnType.Reference => batch.With(column, _row, (string?)null),
            RelationColumnType.Enumeration or RelationColumnType.Boolean => batch.With(column, _row, (byte?)null),
            RelationColumnType.Int32 => batch.With(column, _row, (int?)null),
            _ => batch.With(column, _row, (long?)null),
        },
        column == Schema.Key ? null : Id,
        [column.Name],
        ["missing-value"]);

    private Mutation? BreakCode()
    {
        RelationColumn? column = Pick(
            column => column.Type is RelationColumnType.Enumeration or RelationColumnType.Boolean);
        int count = column?.Enumeration?.Labels.Count ?? 2;
        return column is null
            ? null
            : new(
                batch.With<byte>(column, _row, (byte)random.Next(count, 256)),
                Id,
                [column.Name],
                ["undefined-value"]);
    }

    private Mutation? BreakNumber() => Pick(column => column is
    {
        Minimum: not null, Type: RelationColumnType.Int32 or RelationColumnType.Int64,
    }) is not { } column
        ? null
        : new(
            column.Type == RelationColumnType.Int32
                ? batch.With<int>(column, _row, random.Next(2) == 0 ? (int)column.Minimum! - 1 : int.MinValue)
                : batch.With<long>(column, _row, random.Next(2) == 0 ? column.Minimum - 1 : long.MinValue),
            Id,
            [column.Name],
            ["negative-value"]);

    private Mutation? BreakDecimal()
    {
        long[] values = [1_000_000_000_000_000_000, -1_000_000_000_000_000_000, long.MaxValue, long.MinValue];
        return Pick(column => column.Type == RelationColumnType.Decimal) is not { } column
            ? null
            : new(batch.With<long>(column, _row, values[random.Next(4)]), Id, [column.Name], ["bad-decimal"]);
    }

    private Mutation? BreakInstant()
    {
        long[] values = [long.MinValue, long.MaxValue, 253_402_300_800_000_000 + 86_400_000_000];
        return Pick(column => column.Type == RelationColumnType.Instant) is not { } column
            ? null
            : new(batch.With<long>(column, _row, values[random.Next(3)]), Id, [column.Name], ["bad-instant"]);
    }

    private Mutation LeaveWindow() => new(
        batch.With<long>(Schema.WindowKey!, _row, random.Next(2) == 0 ? window[0] - 1 : window[1]),
        Id,
        [Schema.WindowKey!.Name],
        ["out-of-window"]);

    private Mutation? Swap() => _row + 1 == batch.Count ? null : new(
        batch.With([.. Enumerable.Range(0, batch.Count)
            .Select(row => row == _row ? row + 1 : row == _row + 1 ? row - 1 : row)]),
        Id,
        [Schema.WindowKey!.Name],
        ["out-of-order"]);

    private Mutation RepeatRow() => new(
        batch.With([.. Enumerable.Range(0, batch.Count).SelectMany(row => row == _row ? [row, row] : new[] { row })]),
        Id,
        [Schema.Key.Name],
        ["duplicate-id"]);

    // At one instant rows are ordered by id as well, so that the later one may be found for either.
    private Mutation? RepeatId()
    {
        int first = random.Next(batch.Count);
        return first >= _row ? null : new(
            batch.With(Schema.Key, _row, batch.Text(Schema.Key)[first].ToArray()),
            Encoding.UTF8.GetString(batch.Text(Schema.Key)[first]),
            [Schema.Key.Name, Schema.WindowKey!.Name],
            ["duplicate-id", "out-of-order"]);
    }

    private Mutation? Orphan() => Pick(column => column.Type == RelationColumnType.Reference) is not { } column
        ? null
        : new(batch.With(column, _row, "no such"), Id, [column.Name], ["orphan-id"]);

    private Mutation? LeaveScope()
    {
        Campaign campaign = PickOf(directory.Campaigns, item => item.AccountId != account);
        SubCampaign? part = directory.SubCampaigns.FirstOrDefault(item => item.CampaignId == campaign.CampaignId);
        RecordBatch changed = batch;
        foreach (RelationColumn column in ChangedBatch.Columns(batch))
        {
            changed = column.Name switch
            {
                "account_id" => changed.With(column, _row, campaign.AccountId),
                "campaign_id" => changed.With(column, _row, campaign.CampaignId),
                "sub_campaign_id" => changed.With(column, _row, part?.SubCampaignId),
                "pass_id" or "contract_line_id" => changed.With(column, _row, (string?)null),
                "enterprise_id" => changed.With(column, _row, directory.Accounts
                    .Single(item => item.AccountId == campaign.AccountId).EnterpriseId),
                _ => changed,
            };
        }

        return part is null ? null : new(changed, Id, ["account_id"], ["out-of-scope"]);
    }

    private Mutation? ChangeParent()
    {
        RelationColumn? column = Pick(column => column.Name is "campaign_id" or "sub_campaign_id");
        return column is null || batch.Dictionary(column).IsNull(_row) ? null : new(
            batch.With(column, _row, column.Name == "campaign_id"
                ? PickOf(directory.Campaigns, item => item.AccountId != account).CampaignId
                : PickOf(
                    directory.SubCampaigns,
                    item => directory.Campaigns.Single(campaign => campaign.CampaignId == item.CampaignId)
                        .AccountId != account).SubCampaignId),
            Id,
            [column.Name],
            ["wrong-parent"]);
    }

    private Mutation? BreakDirectConnect()
    {
        if (Schema != AttemptsRelation.Schema || !batch.Has(AttemptsRelation.DcResult))
        {
            return null;
        }

        bool hasResult = !batch.Fixed<byte>(AttemptsRelation.DcResult).IsNull(_row);
        return new(
            random.Next(2) == 0
                ? batch.With<int>(AttemptsRelation.DcAttempts, _row, hasResult ? 0 : 1 + random.Next(9))
                : batch.With<byte>(AttemptsRelation.DcResult, _row, hasResult ? null : 0),
            Id,
            ["dc_result"],
            ["direct-connect"]);
    }

    private Mutation? NegateUsage() => Schema != ServiceUsageRelation.Schema ? null : new(
        batch.With<byte>(ServiceUsageRelation.UsageType, _row, (byte)UsageType.Usage)
            .With<long>(ServiceUsageRelation.Quantity, _row, -1 - random.Next(9)),
        Id,
        ["quantity"],
        ["negative-value"]);

    private Mutation? ChangeLine()
    {
        if (Schema != ServiceUsageRelation.Schema)
        {
            return null;
        }

        string service = Encoding.UTF8.GetString(batch.Dictionary(ServiceUsageRelation.ServiceCode)[_row]);
        ContractLine line = PickOf(
            directory.ContractLines, item => item.AccountId != account || item.ServiceCode != service);
        return new(
            batch.With(ServiceUsageRelation.ContractLineId, _row, line.ContractLineId),
            Id,
            ["contract_line_id"],
            ["wrong-parent"]);
    }

    private Mutation? BreakLoad()
    {
        if (Schema != ListLoadsRelation.Schema || batch.Fixed<long>(ListLoadsRelation.EndedAt).IsNull(_row))
        {
            return null;
        }

        long start = batch.Fixed<long>(ListLoadsRelation.StartedAt).Values[_row];
        long total = batch.Fixed<long>(ListLoadsRelation.TotalRecords).Values[_row];
        return random.Next(2) == 0
            ? new(batch.With<long>(ListLoadsRelation.EndedAt, _row, start - 1), Id, ["ended_at"], ["ends-early"])
            : new(
                batch.With<long>(ListLoadsRelation.TotalRecords, _row, total + 1),
                Id,
                ["total_records"],
                ["records-do-not-add-up"]);
    }

    private RelationColumn? Pick(Func<RelationColumn, bool> fits)
    {
        RelationColumn[] columns = [.. ChangedBatch.Columns(batch).Where(fits)];
        return columns.Length == 0 ? null : columns[random.Next(columns.Length)];
    }

    private TItem PickOf<TItem>(IEnumerable<TItem> items, Func<TItem, bool> fits)
    {
        TItem[] fitting = [.. items.Where(fits)];
        return fitting[random.Next(fitting.Length)];
    }
}
