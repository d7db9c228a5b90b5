using System.Globalization;

namespace MessagingReports.ClickHouse.Native;

/// <summary>
/// The names of an answer's columns: none that a table has, as the server takes a name for what was selected under it.
/// </summary>
internal static class ColumnNames
{
    public const string Marker = "mr_end";

    /// <summary>The names of so many columns, the marker apart.</summary>
    public static string[] Of(int count) => [.. Enumerable.Range(0, count).Select(Name)];

    /// <summary>What to select, under the names of <see cref="Of"/>, the marker at the end.</summary>
    public static IReadOnlyList<string> Select(IReadOnlyList<string> expressions) =>
    [
        .. expressions.Select((expression, column) => $"{expression} AS {Name(column)}"),
        $"{BlockReader.MarkerExpression} AS {Marker}",
    ];

    private static string Name(int column) => "mr_" + column.ToString(CultureInfo.InvariantCulture);
}
