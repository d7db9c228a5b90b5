using MessagingReports.Csv;

namespace MessagingReports.Cells;

/// <summary>Text as the rules say: free text or an id.</summary>
internal readonly unsafe struct TextForm : ITextForm
{
    public static byte* Write(byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded) =>
        CsvText.Write(destination, text, length, rules, ref guarded);

    public static byte* WritePadded(
        byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded) =>
        CsvText.WritePadded(destination, text, length, rules, ref guarded);
}
