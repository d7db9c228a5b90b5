using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>One record of a finished report, cells as text or as what they say.</summary>
internal sealed class FinishedRow(IReadOnlyDictionary<string, int> columns, string[] cells)
{
    private static readonly OffsetDateTimePattern Time =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    public IReadOnlyList<string> Cells => cells;

    /// <summary>All cells as one text that differs whenever a cell does.</summary>
    public string Text => string.Concat(cells.Select(cell => FormattableString.Invariant($"{cell.Length}:{cell}")));

    public string this[string column] => cells[columns[column]];

    public bool IsBlank(string column) => this[column].Length == 0;

    public long Count(string column) =>
        long.Parse(this[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public long? CountOrNull(string column) => IsBlank(column) ? null : Count(column);

    public Exact Number(string column) => Exact.Parse(this[column]);

    public Exact? NumberOrNull(string column) => IsBlank(column) ? null : Number(column);

    public Instant Instant(string column) => Time.Parse(this[column]).Value.ToInstant();

    public Instant? InstantOrNull(string column) => IsBlank(column) ? null : Instant(column);

    /// <summary>A guarded cell as the store holds it.</summary>
    public string Unguarded(string column) => this[column] is ['\'', .. string rest] ? rest : this[column];

    /// <summary>All cells except those of some columns.</summary>
    public string TextWithout(params IReadOnlyCollection<string> without) => string.Concat(columns
        .Where(column => !without.Contains(column.Key))
        .OrderBy(column => column.Value)
        .Select(column => FormattableString.Invariant($"{cells[column.Value].Length}:{cells[column.Value]}")));
}
