using System.Text;
using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Benchmarks.Data;

/// <summary>Rows of ten text columns of one kind.</summary>
internal sealed class TextSample
{
    private static readonly RelationColumn[] Columns =
        [A.Other1, A.Other2, A.Other3, A.Other4, A.Other5, A.Other6, A.Other7, A.Other8, A.Other9, A.Other10];

    public TextSample(TextKind kind, int rows)
    {
        Random random = new(17);
        List<RecordBatch> batches = [];
        List<string[]> records = [];
        for (int start = 0; start < rows; start += RecordBatchBuilder.DefaultCapacity)
        {
            int count = Math.Min(RecordBatchBuilder.DefaultCapacity, rows - start);
            RecordBatchBuilder batch = new(A.Schema, Columns, count);
            for (int row = 0; row < count; row++)
            {
                string[] record = [.. Columns.Select(_ => Text(kind, random))];
                records.Add(record);
                for (int column = 0; column < Columns.Length; column++)
                {
                    batch.Text(Columns[column]).Append(record[column]);
                }
            }

            batches.Add(batch.Build());
        }

        Batches = batches;
        Records = records;
    }

    public static ReportLayout Layout { get; } = LayoutOf(Columns);

    /// <summary>The first of the columns, for cells alone.</summary>
    public static RelationColumn First => Columns[0];

    public IReadOnlyList<RecordBatch> Batches { get; }

    public IReadOnlyList<string[]> Records { get; }

    private static ReportLayout LayoutOf(RelationColumn[] columns)
    {
        ReportLayoutBuilder layout = new(version: 1);
        foreach (RelationColumn column in columns)
        {
            layout.Column(column.Name, ReportColumnType.Text, CellBinding.Of(column));
        }

        return layout.Build();
    }

    private static string Text(TextKind kind, Random random) => kind switch
    {
        TextKind.Plain => Letters(random, 12),
        TextKind.FivePercentQuoted => random.Next(20) == 0 ? Quoted(random) : Letters(random, 12),
        TextKind.AllQuoted => Quoted(random),
        TextKind.Accents => $"Zoë {Letters(random, 3)} Müller",
        TextKind.Emoji => $"🎉 {Letters(random, 3)} 🎈",
        TextKind.Short => Letters(random, 4),
        _ => Letters(random, 200),
    };

    private static string Quoted(Random random) =>
        random.Next(2) == 0 ? $"{Letters(random, 5)}, {Letters(random, 5)}" : $"say \"{Letters(random, 5)}\"";

    private static string Letters(Random random, int count)
    {
        StringBuilder letters = new(count);
        for (int i = 0; i < count; i++)
        {
            letters.Append((char)('a' + random.Next(26)));
        }

        return letters.ToString();
    }
}
