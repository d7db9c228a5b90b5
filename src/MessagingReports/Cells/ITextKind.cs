using MessagingReports.Csv;

namespace MessagingReports.Cells;

/// <summary>A kind of text a column of a batch holds: a type, so that each kind has a loop of its own.</summary>
internal unsafe interface ITextKind
{
    /// <summary>The first and last bytes that ask for a closer look.</summary>
    static abstract TextEdges Edges(CsvTextRules rules);

    /// <summary>All ones, or 0 for a text that is a finished cell whatever its edges.</summary>
    /// <param name="text">32 bytes are readable.</param>
    /// <param name="length">Its bytes.</param>
    static abstract uint Suspicious(byte* text, int length);

    /// <summary>Writes the cell of a text, whatever it takes; as <see cref="CsvText.Write"/>.</summary>
    /// <param name="destination">At least <see cref="CsvText.MaximumBytes"/> and a step are writable.</param>
    /// <param name="text">32 bytes are readable.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="rules">What to look for.</param>
    /// <param name="guarded">Grows by one when the cell was guarded.</param>
    /// <returns>The position after the cell.</returns>
    static abstract byte* Write(byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded);

    /// <summary>The same, reading nothing beyond the text's bytes.</summary>
    static abstract byte* WriteExactly(
        byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded);
}
