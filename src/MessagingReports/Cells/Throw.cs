using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ArgumentException ForeignField(RelationColumn column, DirectoryField field) =>
        new($"{column}: found the field {field.Relation}.{field.Name}, " +
            $"expected a field of {column.References ?? "no relation"}. " +
            "Choose another reference column or field.");

    public static ReportDataException Overflow(string relation, string report, string header, string limit) =>
        new(relation, null, header, "overflow",
            $"{report}, {header}: found a number beyond {limit}, expected one within. Choose a shorter window.");
}
