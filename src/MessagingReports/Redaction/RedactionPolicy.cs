using MessagingReports.Layouts;
using MessagingReports.Manifests;

namespace MessagingReports.Redaction;

/// <summary>Which columns of a report are redacted, and how: by their class, or one by one.</summary>
/// <remarks>
/// Shape: immutable; <c>With</c> gives a policy with one rule more. The rule of a column goes before that of its class.
/// Columns of numbers, times, labels and currencies are never redacted. Rows, their order, header, other columns and
/// control totals are those of the report without the policy; the manifest lists the columns and rules.
/// </remarks>
/// <example><code>
/// RedactionPolicy.None
///     .With(DataClassification.Device, RedactionRule.Mask(keepLast: 4))
///     .With("Response", RedactionRule.Erase)
/// </code></example>
public sealed class RedactionPolicy
{
    private readonly Dictionary<DataClassification, RedactionRule> _classes;
    private readonly Dictionary<string, RedactionRule> _columns;

    private RedactionPolicy(
        Dictionary<DataClassification, RedactionRule> classes, Dictionary<string, RedactionRule> columns)
    {
        _classes = classes;
        _columns = columns;
    }

    /// <summary>Everything is printed as it is.</summary>
    public static RedactionPolicy None { get; } = new([], new(StringComparer.Ordinal));

    /// <summary>A policy with a rule for every column of a class.</summary>
    /// <exception cref="ArgumentException">The class is <see cref="DataClassification.None"/> or undefined.</exception>
    public RedactionPolicy With(DataClassification classification, RedactionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return classification != DataClassification.None && Enum.IsDefined(classification)
            ? new(new(_classes) { [classification] = rule }, _columns)
            : throw Throw.NoClass(classification);
    }

    /// <summary>A policy with a rule for the columns of a header, in every report that has one.</summary>
    /// <remarks>
    /// Errors: a run refuses a header that neither its report nor one of <see cref="ReportCatalog"/> has, and one of a
    /// column that cannot be redacted.
    /// </remarks>
    public RedactionPolicy With(string header, RedactionRule rule)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(rule);
        return new(_classes, new(_columns, StringComparer.Ordinal) { [header] = rule });
    }

    /// <summary>The rule of a column; null when it is printed as it is.</summary>
    internal RedactionRule? RuleFor(ReportColumn column) =>
        (_columns.TryGetValue(column.Header, out RedactionRule? rule)
            || _classes.TryGetValue(column.Classification, out rule))
        && rule is not KeepRule
            ? rule
            : null;

    /// <summary>The redacted columns of a report, in file order.</summary>
    internal IReadOnlyList<ManifestRedaction> Of(ReportDefinition report) =>
    [
        .. report.Layout.Columns
            .Where(column => RuleFor(column) is not null)
            .Select(column => new ManifestRedaction(column.Header, RuleFor(column)!.Name)),
    ];

    /// <summary>Refuses headers that mean no column, as a misspelt one would leave its column readable.</summary>
    /// <exception cref="ReportRequestException">A header is unknown, or its column cannot be redacted.</exception>
    internal void Validate(ReportDefinition report)
    {
        foreach ((string header, RedactionRule rule) in _columns)
        {
            if (report.Layout.Find(header) is { } column)
            {
                if (!column.IsRedactable && rule is not KeepRule)
                {
                    throw Throw.NotRedactable(report.Id, column);
                }
            }
            else if (!ReportCatalog.All.Any(known => known.Layout.Find(header) is not null))
            {
                throw Throw.UnknownColumn(report.Id, header);
            }
        }
    }
}
