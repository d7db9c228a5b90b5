namespace MessagingReports.Sources;

/// <summary>Reads one property of a row.</summary>
/// <remarks>The implementations are structs, so that a column's loop has the property inline.</remarks>
internal interface IRowValue<in TRow, out TValue>
{
    TValue Of(TRow row);
}
