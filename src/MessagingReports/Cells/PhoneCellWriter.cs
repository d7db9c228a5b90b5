using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>A phone or device column: E.164 without separators, anything else as free text; blank for null.</summary>
internal sealed unsafe class PhoneCellWriter(RelationColumn column, CsvTextRules rules)
    : BatchTextCellWriter(column, rules)
{
    protected override ulong Use(int start, int end, Cell* cells)
    {
        unchecked
        {
            int* offsets = Offsets;
            byte* bytes = Bytes;
            ulong suspectFirst = Rules.SuspectFirst | PhoneText.PossibleFirst;
            uint others = 0;
            ulong suspects = 0;
            int from = offsets[start];
            for (int row = start; row < end; row++)
            {
                int to = offsets[row + 1];
                byte* text = bytes + from;
                int length = to - from;

                // Neither an empty text nor a finished number counts; anything else may be free text as it is.
                uint other = (uint)(-length >> 31) & ~PhoneText.FinishedMask(text, length);
                others |= other;
                uint suspect = (CsvText.SuspectFirst(text[0], suspectFirst)
                    | CsvText.IsSpace(text[(length - 1) & (int)other])) & other;
                suspects |= (ulong)suspect << (row - start);
                *cells = new Cell { Bytes = text, Length = length };
                cells++;
                from = to;
            }

            return others == 0 ? 0 : suspects | RowsWithSpecial(start, end);
        }
    }

    protected override byte* Write(byte* destination, byte* text, int length, ref long guarded) =>
        PhoneText.Write(destination, text, length, Rules, ref guarded);
}
