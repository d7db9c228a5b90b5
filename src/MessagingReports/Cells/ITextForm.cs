using MessagingReports.Csv;

namespace MessagingReports.Cells;

/// <summary>
/// A way to write a text that is not empty; see <see cref="CsvText"/> for what the two methods expect.
/// </summary>
internal unsafe interface ITextForm
{
    static abstract byte* Write(byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded);

    static abstract byte* WritePadded(
        byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded);
}
