namespace MessagingReports.Csv;

/// <summary>What a text cell is looked at for: made once per run and column kind.</summary>
internal readonly struct CsvTextRules
{
    private const string GuardedFirst = "=+-@\t\r\n'";

    private CsvTextRules(byte delimiter, bool guards, bool folds)
    {
        Delimiter = delimiter;
        Guards = guards;
        Folds = folds;
        SuspectFirst = Bit(' ');
        if (guards)
        {
            foreach (char first in GuardedFirst)
            {
                SuspectFirst |= Bit(first);
            }
        }
    }

    /// <summary>An ASCII character.</summary>
    public byte Delimiter { get; }

    /// <summary>Cells that look like formulas get one <c>'</c> in front.</summary>
    public bool Guards { get; }

    /// <summary>Line breaks become spaces.</summary>
    public bool Folds { get; }

    /// <summary>
    /// Bit <c>n mod 64</c> is set for first bytes up to 64 that need a closer look. NUL shares its bit with <c>@</c>:
    /// the closer
    /// look is exact, this only has to miss nothing.
    /// </summary>
    public ulong SuspectFirst { get; }

    /// <summary>The rules of free text: quoted when needed, guarded and folded as the format says.</summary>
    public static CsvTextRules FreeText(CsvFormat format) =>
        new(checked((byte)format.Delimiter), format.FormulaGuard, format.FoldLineBreaks);

    /// <summary>The rules of ids, labels and titles: quoted when needed, otherwise exactly as they are.</summary>
    public static CsvTextRules Plain(CsvFormat format) =>
        new(checked((byte)format.Delimiter), guards: false, folds: false);

    private static ulong Bit(char character) => 1UL << (character & 63);
}
