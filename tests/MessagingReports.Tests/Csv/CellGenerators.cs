using FsCheck;
using FsCheck.Fluent;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

/// <summary>A text cell that may hold anything that breaks CSV writers.</summary>
public sealed record NastyText(string Value);

/// <summary>A device as people type it: digits, separators, now and then something else.</summary>
public sealed record TypedPhone(string Value);

public static class CellGenerators
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", "plain", " ", "  ", ",", ";", "\t", "|", "\"", "\"\"", "\r", "\n", "\r\n",
        "'", "=", "+", "-", "@",
        "＝", "＋", "－", "＠", "＂", "，", "é", "ß", "€", "\u0081", "\u0085", "\u00A0", "Ω", "漢字", "😀", "👩‍👩‍👧",
        "\uFEFF", "\u2028", "A long run of plain text that fills vectors", "Kunden Müller.xlsx",
    ];

    private static readonly string[] PhonePieces =
    [
        "+", "+1", "0", "1", "5", "7", "555", "650", "12345", " ", "-", ".", "(", ")", "+44", "x", "@", "٣",
    ];

    public static Arbitrary<NastyText> Texts() => Gen.Elements(Pieces).ListOf()
        .Select(pieces => new NastyText(string.Concat(pieces)))
        .ToArbitrary();

    public static Arbitrary<TypedPhone> Phones() => Gen.Elements(PhonePieces).ListOf()
        .Select(pieces => new TypedPhone(string.Concat(pieces.Take(9))))
        .ToArbitrary();

    public static Arbitrary<CsvFormat> Formats()
    {
        Gen<CsvFormat> formats =
            from delimiter in Gen.Elements(',', ';', '\t', '|')
            from guards in Gen.Elements(true, false)
            from folds in Gen.Elements(true, false)
            select new CsvFormat { Delimiter = delimiter, FormulaGuard = guards, FoldLineBreaks = folds };
        return formats.ToArbitrary();
    }
}
