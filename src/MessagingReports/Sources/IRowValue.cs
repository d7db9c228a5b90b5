namespace MessagingReports.Sources;

/// <summary>Reads one property of a row. The implementations are structs, so that a column's loop has it inline.</summary>
internal interface IRowValue<in TRow, out TValue>
{
    TValue Of(TRow row);
}
