using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>A text or id column; blank for null.</summary>
internal sealed unsafe class TextCellWriter(RelationColumn column, CsvTextRules rules)
    : BatchTextCellWriter(column, rules)
{
    protected override ulong Use(int start, int end, Cell* cells)
    {
        unchecked
        {
            int* offsets = Offsets;
            byte* bytes = Bytes;
            ulong suspectFirst = Rules.SuspectFirst;
            ulong suspects = 0;
            int from = offsets[start];
            if (from == offsets[end])
            {
                // A column that is blank here and there is mostly blank for long.
                new Span<Cell>(cells, end - start).Fill(new Cell { Bytes = bytes + from });
                return 0;
            }

            for (int row = start; row < end; row++)
            {
                int to = offsets[row + 1];
                byte* text = bytes + from;
                int length = to - from;

                // Nothing of an empty text counts.
                int present = -length >> 31;
                uint suspect = (CsvText.SuspectFirst(text[0], suspectFirst)
                    | CsvText.IsSpace(text[(length - 1) & present])) & (uint)present;
                suspects |= (ulong)suspect << (row - start);
                *cells = new Cell { Bytes = text, Length = length };
                cells++;
                from = to;
            }

            return suspects | RowsWithSpecial(start, end);
        }
    }

    protected override byte* Write(byte* destination, byte* text, int length, ref long guarded) =>
        CsvText.Write(destination, text, length, Rules, ref guarded);
}
