using System.Globalization;
using System.Numerics;
using System.Text;
using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

/// <summary>The slow, obvious way to answer a query, and the text both ways are compared as.</summary>
internal static class AggregateOracle
{
    public static string[] Answer(AggregateQuery query, IEnumerable<AttemptRow> rows) =>
        Sorted(rows
            .GroupBy(row => string.Join('|', query.GroupBy.Select(column => row.Cell(column) ?? "null")))
            .Select(group => Line(group.Key, query.Measures.Select(measure => Measured(measure, [.. group])))));

    public static string[] Lines(AggregateResult result)
    {
        IEnumerable<string> Groups()
        {
            for (int group = 0; group < result.GroupCount; group++)
            {
                int g = group;
                string key = string.Join('|', result.Query.GroupBy.Select((_, column) => Text(result.Key(g, column))));
                yield return Line(key, result.Query.Measures.Select((_, measure) => result.Value(g, measure)));
            }
        }

        return Sorted(Groups());
    }

    private static string Text(byte[]? key) => key is null ? "null" : Encoding.UTF8.GetString(key);

    private static string[] Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static string Line<T>(string key, IEnumerable<T> values) =>
        key + ": " + string.Join(' ', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    private static BigInteger? Measured(Measure measure, AttemptRow[] group)
    {
        AttemptRow[] rows = [.. group.Where(row => measure.Conditions.All(condition => Meets(row, condition)))];
        object[] values = measure.Columns.Count == 0
            ? []
            : [.. rows.Select(row => row.Cell(measure.Columns[0])).OfType<object>()];
        return measure.Kind switch
        {
            MeasureKind.Count => rows.Length,
            MeasureKind.Sum => values.Aggregate(BigInteger.Zero, (sum, value) => sum + Number(value)),
            MeasureKind.Minimum => values.Length == 0 ? null : values.Min(Number),
            MeasureKind.Maximum => values.Length == 0 ? null : values.Max(Number),
            MeasureKind.CountDistinct => values.Distinct().Count(),
            _ => rows.Count(row => measure.Columns.Any(column => IsInvalid(column, row.Cell(column)))),
        };
    }

    private static bool Meets(AttemptRow row, Condition condition) =>
        row.Cell(condition.Column) is byte code && condition.Contains(code);

    private static BigInteger Number(object value) => value is int number ? number : (long)value;

    private static bool IsInvalid(RelationColumn column, object? value) => value switch
    {
        null => !column.IsNullable,
        string when column.Type == RelationColumnType.Text => false,
        string id => Encoding.UTF8.GetByteCount(id) > 128 || id.Any(char.IsControl),
        byte code => code >= (column.Enumeration?.Labels.Count ?? 2),
        _ => column.Minimum is { } minimum && Number(value) < minimum,
    };
}
