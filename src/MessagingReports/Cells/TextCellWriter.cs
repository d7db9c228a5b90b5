using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>A text or id column; blank for null.</summary>
internal sealed unsafe class TextCellWriter(RelationColumn column, CsvTextRules rules)
    : BatchTextCellWriter<TextCellWriter.Kind>(column, rules)
{
    /// <summary>Text as <see cref="CsvText"/> has it.</summary>
    internal readonly struct Kind : ITextKind
    {
        public static TextEdges Edges(CsvTextRules rules) => TextEdges.Of(rules.SuspectFirst);

        public static uint Suspicious(byte* text, int length) => uint.MaxValue;

        public static byte* Write(
            byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded) =>
            CsvText.WriteSuspect(destination, text, length, rules, ref guarded);

        public static byte* WriteExactly(
            byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded) =>
            CsvText.Write(destination, text, length, rules, ref guarded);
    }
}
