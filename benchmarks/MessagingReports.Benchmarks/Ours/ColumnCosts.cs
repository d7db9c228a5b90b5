using System.Diagnostics;
using System.Globalization;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Relations;
using MessagingReports.Windows;

namespace MessagingReports.Benchmarks.Ours;

/// <summary>The command <c>columns</c>: what each column of All Attempts costs alone, the dearest first.</summary>
/// <remarks>A column alone predicts its branches better than in a row: the sum is less than the row's time.</remarks>
internal static unsafe class ColumnCosts
{
    private const int Rows = 20_000;
    private const int Rounds = 40;

    public static int Run()
    {
        AccountSample sample = new(Rows);
        ReportDefinition report = ReportCatalog.Get("all-attempts");
        ReportWindow window = sample.Window;
        CellContext context = new(
            sample.Store.Directory,
            CsvFormat.Default,
            new ZoneOffsets(sample.Zone, window.StartMicroseconds, window.EndMicroseconds),
            new ReferenceMaps(sample.Store.Directory));
        List<(string Column, string Writer, double Nanoseconds)> costs = [];
        foreach (ReportColumn column in report.Layout.Columns.Concat(report.Layout.Columns))
        {
            CellWriter writer = column.Cells
                .First(cell => cell.Relation == AttemptsRelation.Schema.Name)
                .CreateWriter(column.Type, context);
            costs.Add((column.Header, writer.GetType().Name, Cost(writer, sample)));
        }

        costs.RemoveRange(0, report.Layout.Columns.Count);
        costs.Sort((left, right) => right.Nanoseconds.CompareTo(left.Nanoseconds));
        foreach ((string column, string writer, double nanoseconds) in costs)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{nanoseconds,7:0.00} ns  {column,-30} {writer}"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{costs.Sum(cost => cost.Nanoseconds),7:0.00} ns  all"));
        return 0;
    }

    private static double Cost(CellWriter writer, AccountSample sample)
    {
        List<double> rounds = [];
        RecordTile tile = new();
        byte[] comma = [(byte)',', .. new byte[Cell.Padding]];
        for (int round = 0; round < Rounds; round++)
        {
            long begin = Stopwatch.GetTimestamp();
            foreach (RecordBatch batch in sample.Batches)
            {
                writer.Bind(batch);
                int tileRows = tile.Reserve(writer.MaxBytes + RecordTile.Padding);
                for (int row = 0; row < batch.Count; row += tileRows)
                {
                    tile.Begin(row, Math.Min(tileRows, batch.Count - row));
                    fixed (byte* text = comma)
                    {
                        tile.Precede(text, 1);
                        if (writer.IsBlank(tile.Start, tile.End))
                        {
                            continue;
                        }
                    }

                    writer.Write(tile);
                }
            }

            rounds.Add(Stopwatch.GetElapsedTime(begin).TotalNanoseconds / sample.Rows);
        }

        return rounds.Min();
    }
}
