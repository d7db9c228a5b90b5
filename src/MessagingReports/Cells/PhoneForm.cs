using MessagingReports.Csv;

namespace MessagingReports.Cells;

/// <summary>Phones and devices: E.164 without separators, anything else as free text.</summary>
internal readonly unsafe struct PhoneForm : ITextForm
{
    public static byte* Write(byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded) =>
        PhoneText.Write(destination, text, length, rules, ref guarded);

    public static byte* WritePadded(
        byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded) =>
        PhoneText.WritePadded(destination, text, length, rules, ref guarded);
}
