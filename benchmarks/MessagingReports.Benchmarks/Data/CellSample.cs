using System.Text;
using CsvHelper;
using MessagingReports.Benchmarks.Peers.Records;
using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.Benchmarks.Data;

/// <summary>One column, as batches for our cell writer and as values for <c>WriteField</c>.</summary>
internal sealed class CellSample
{
    private CellSample(
        ReportColumnType type, CellBinding cell, IReadOnlyList<RecordBatch> batches, Action<CsvWriter>[] peer)
    {
        Type = type;
        Cell = cell;
        Batches = batches;
        Peer = peer;
    }

    public ReportColumnType Type { get; }

    public CellBinding Cell { get; }

    public IReadOnlyList<RecordBatch> Batches { get; }

    /// <summary>Writes the values of each batch with CsvHelper, as one record.</summary>
    public IReadOnlyList<Action<CsvWriter>> Peer { get; }

    public static CellSample Of(CellKind kind) => kind switch
    {
        CellKind.ShortText => Text(TextKind.Short),
        CellKind.LongText => Text(TextKind.Long),
        CellKind.QuotedText => Text(TextKind.AllQuoted),
        CellKind.Device => Attempts(
            ReportColumnType.Device, CellBinding.Of(A.Device), row => row.Device, (csv, text) => csv.WriteField(text)),
        CellKind.Instant => Attempts(
            ReportColumnType.Instant,
            CellBinding.Of(A.StartedAt),
            row => row.StartedAt.InZone(Samples.Account.Zone).ToDateTimeOffset(),
            (csv, time) => csv.WriteField(time, LocalTime.Format)),
        CellKind.Integer => Attempts(
            ReportColumnType.Seconds,
            CellBinding.Of(A.CallSeconds),
            row => row.CallSeconds,
            (csv, number) => csv.WriteField(number)),
        CellKind.Label => Attempts(
            ReportColumnType.Enumeration,
            CellBinding.Of(A.Result),
            row => Labels.AttemptResult[(int)row.Result],
            (csv, label) => csv.WriteField(label)),
        CellKind.Reference => Attempts(
            ReportColumnType.Text,
            CellBinding.Of(A.CampaignId, DirectoryField.CampaignName),
            CampaignName,
            (csv, name) => csv.WriteField(name)),
        _ => Decimals(),
    };

    private static string CampaignName(Model.Attempt row) =>
        Samples.Account.Store.Directory.Campaigns.First(campaign => campaign.CampaignId == row.CampaignId).Name;

    private static CellSample Text(TextKind kind)
    {
        TextSample sample = Samples.Text(kind);
        return new CellSample(
            ReportColumnType.Text,
            CellBinding.Of(TextSample.First),
            sample.Batches,
            Fields(
                sample.Batches,
                [.. sample.Batches.SelectMany(Texts)],
                (csv, text) => csv.WriteField(text)));
    }

    private static IEnumerable<string> Texts(RecordBatch batch) => Enumerable.Range(0, batch.Count)
        .Select(row => Encoding.UTF8.GetString(batch.Text(TextSample.First)[row]));

    private static CellSample Attempts<TValue>(
        ReportColumnType type, CellBinding cell, Func<Model.Attempt, TValue> value, Action<CsvWriter, TValue> write)
    {
        AccountSample sample = Samples.Account;
        return new CellSample(
            type, cell, sample.Batches, Fields(sample.Batches, [.. sample.Attempts.Select(value)], write));
    }

    private static CellSample Decimals()
    {
        AccountSample sample = Samples.Account;
        List<RecordBatch> batches =
        [
            .. sample.Read(U.Schema, [U.Quantity]).Select(batch =>
                BatchCopy.Of(batch, [U.Quantity], batch.Count, new RelationDictionaries(U.Schema))),
        ];
        decimal[] values = [.. batches.SelectMany(batch => batch.Fixed<long>(U.Quantity).Values.ToArray())
            .Select(value => value / 10_000m)];
        return new CellSample(
            ReportColumnType.Number,
            CellBinding.Of(U.Quantity),
            batches,
            Fields(batches, values, (csv, value) => csv.WriteField(value, "0.####")));
    }

    private static Action<CsvWriter>[] Fields<TValue>(
        IReadOnlyList<RecordBatch> batches, TValue[] values, Action<CsvWriter, TValue> write)
    {
        int start = 0;
        List<Action<CsvWriter>> parts = [];
        foreach (RecordBatch batch in batches)
        {
            int first = start;
            start += batch.Count;
            int end = start;
            parts.Add(csv =>
            {
                for (int i = first; i < end; i++)
                {
                    write(csv, values[i]);
                }

                csv.EndRecord();
            });
        }

        return [.. parts];
    }
}
