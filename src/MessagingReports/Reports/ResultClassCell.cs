using MessagingReports.Cells;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Reports;

/// <summary>The cell of the class of a result.</summary>
internal static class ResultClassCell
{
    private static readonly string[] Labels =
    [
        .. Enumerable.Range(0, Enumerations.AttemptResult.Labels.Count)
            .Select(code => Enumerations.ResultClass.Labels[(int)ResultClasses.Of((AttemptResult)code)]),
    ];

    public static CellBinding Of(RelationColumn result) => new LabelCell(result, nameof(ResultClass), Labels);
}
