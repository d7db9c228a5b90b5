using System.Globalization;
using System.Text;
using MessagingReports.Layouts;

namespace MessagingReports.Verification;

/// <summary>Cells as a message may show them.</summary>
internal static class CellText
{
    /// <summary>Whether a column holds names, devices or free text.</summary>
    public static bool IsCustomerData(ReportColumn column) => column.Type
        is ReportColumnType.Text or ReportColumnType.Phone or ReportColumnType.Device;

    /// <summary>The cell, or only its length where it is customer data.</summary>
    public static string Show(ReportColumn column, ReadOnlySpan<byte> cell) => cell.IsEmpty ? "nothing"
        : IsCustomerData(column)
            ? string.Create(CultureInfo.InvariantCulture, $"a text of {cell.Length} bytes")
            : OneLine.Of(Encoding.UTF8.GetString(cell));
}
