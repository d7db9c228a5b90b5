using System.Globalization;
using System.IO.Compression;
using System.Text;
using MessagingReports.Model;
using MessagingReports.Relations;
using NodaTime.Text;

namespace MessagingReports.DuckDb.Tests;

/// <summary>Writes rows as a store of each kind.</summary>
internal static class Stores
{
    /// <summary>Threads that wait for each other cost more than a few rows.</summary>
    public static DuckDbSourceOptions OneThread { get; } = new() { Threads = 1 };

    public static ReportDirectory Directory { get; } = new(
        [new Enterprise { EnterpriseId = "E1", Name = "Ent'erprise", ReportsTimeZone = "Europe/London" }],
        [
            new Account
            {
                AccountId = "A1", EnterpriseId = "E1", Name = "Konto \U0001F600", Currency = "USD",
                ReportsTimeZone = "America/New_York",
            },
        ],
        [new Campaign { CampaignId = "C1", AccountId = "A1", Name = "Campaign, one" }],
        [new SubCampaign { SubCampaignId = "S1", CampaignId = "C1", Name = "Sub \"one\"" }],
        [new Pass { PassId = "P1", SubCampaignId = "S1", Number = 7, Name = "Pass" }],
        [
            new Service
            {
                ServiceCode = "V1", Name = "Voice", Category = ServiceCategory.OutboundVoice, Unit = ServiceUnit.Minute,
            },
        ],
        [
            new ContractLine
            {
                ContractLineId = "L1", AccountId = "A1", ServiceCode = "V1", PriceTier = null, Currency = "USD",
                UnitPrice = 0.012345m,
            },
        ]);

    public static async Task WriteFileAsync(
        string path, params (RelationSchema Schema, IEnumerable<StoreRow> Rows)[] relations)
    {
        await using DuckDbStoreWriter writer = DuckDbStoreWriter.Create(path);
        writer.WriteDirectory(Directory);
        foreach ((RelationSchema schema, IEnumerable<StoreRow> rows) in relations)
        {
            writer.Append(StoreRow.ToBatch(schema, rows));
        }

        await writer.CompleteAsync();
    }

    public static async Task WriteParquetAsync(string folder, RelationSchema schema, IEnumerable<StoreRow> rows)
    {
        await using DuckDbStoreWriter writer = DuckDbStoreWriter.Create(Path.Combine(folder, "work.duckdb"));
        writer.WriteDirectory(Directory);
        writer.Append(StoreRow.ToBatch(schema, rows));
        await writer.ExportParquetAsync(folder);
    }

    public static void WriteCsv(string path, RelationSchema schema, IEnumerable<StoreRow> rows, string lineBreak = "\n")
    {
        StringBuilder text = new();
        text.AppendJoin(',', schema.Columns.Select(column => column.Name)).Append(lineBreak);
        foreach (StoreRow row in rows)
        {
            text.AppendJoin(',', schema.Columns.Select(column => Cell(column, row[column]))).Append(lineBreak);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        using FileStream file = File.Create(path);
        using Stream stream =
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        stream.Write(bytes);
    }

    private static string Cell(RelationColumn column, object? value) => value switch
    {
        null => "",
        string text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        long code when column.Enumeration is { } enumeration => enumeration.Labels[(int)code],
        long flag when column.Type == RelationColumnType.Boolean => flag == 1 ? "true" : "false",
        long instant when column.Type == RelationColumnType.Instant =>
            InstantPattern.ExtendedIso.Format(RandomStore.Micros(instant)),
        long scaled when column.Type == RelationColumnType.Decimal =>
            Scaled(scaled, column.Scale).ToString(CultureInfo.InvariantCulture),
        _ => ((long)value).ToString(CultureInfo.InvariantCulture),
    };

    private static decimal Scaled(long value, int scale)
    {
        decimal result = value;
        for (int i = 0; i < scale; i++)
        {
            result /= 10;
        }

        return result;
    }
}
