using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>A phone or device column: E.164 without separators, anything else as free text; blank for null.</summary>
internal sealed unsafe class PhoneCellWriter(RelationColumn column, CsvTextRules rules)
    : BatchTextCellWriter<PhoneCellWriter.Kind>(column, rules)
{
    /// <summary>Text as <see cref="PhoneText"/> has it.</summary>
    internal readonly struct Kind : ITextKind
    {
        public static TextEdges Edges(CsvTextRules rules) =>
            TextEdges.Of(rules.SuspectFirst | PhoneText.PossibleFirst);

        // A finished number begins with a plus, which else is suspicious.
        public static uint Suspicious(byte* text, int length) => ~PhoneText.FinishedMask(text, length);

        public static byte* Write(
            byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded) =>
            PhoneText.Write(destination, text, length, rules, ref guarded);

        public static byte* WriteExactly(
            byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded) =>
            PhoneText.Write(destination, text, length, rules, ref guarded);
    }
}
