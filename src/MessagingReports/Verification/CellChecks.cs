using System.Buffers;
using System.Text.Unicode;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Redaction;
using MessagingReports.Relations;
using MessagingReports.Windows;

namespace MessagingReports.Verification;

/// <summary>
/// That every cell is what its column's type says, in the one form a value has (G62 to G64), and that the manifest
/// counted the guarded ones.
/// </summary>
internal sealed class CellChecks : IRowCheck
{
    private const long MicrosecondsPerSecond = 1_000_000;

    private static readonly SearchValues<byte> HexadecimalDigits = SearchValues.Create("0123456789abcdef"u8);

    private readonly FinishedReport _report;
    private readonly BreakList _breaks;
    private readonly CsvFormat _format;
    private readonly EnumerationSchema?[] _enumerations;
    private readonly string?[] _rules;
    private readonly ZoneOffsets? _offsets;
    private long _guarded;

    public CellChecks(FinishedReport report, BreakList breaks)
    {
        _report = report;
        _breaks = breaks;
        _format = report.Manifest.Csv;
        _enumerations =
        [
            .. report.Definition.Layout.Columns.Select(
                column => column.Enumeration is { } name ? Enumerations.Of(name) : null),
        ];
        _rules = [.. report.Definition.Layout.Columns.Select(column => report.RuleOf(column.Header))];
        if (ReportZones.Find(report.Manifest.Window.Zone) is { } zone)
        {
            _offsets = new ZoneOffsets(
                zone,
                UnixMicroseconds.Of(report.Manifest.Window.Start),
                UnixMicroseconds.Of(report.Manifest.Window.End));
        }
    }

    public void Check(FinishedRow row)
    {
        for (int i = 0; i < _enumerations.Length; i++)
        {
            ReportColumn column = row.Columns[i];
            ReadOnlySpan<byte> cell = row[i];
            if (cell.IsEmpty)
            {
                // An erased cell is blank, and a host's rule may do the same.
                if (column.IsRequired && _rules[i] is null or "hash" or "mask" or "replace")
                {
                    _breaks.AddCell(row, "cell", column, "a value", cell);
                }
            }
            else if (Expected(column, cell, i) is { } expected)
            {
                _breaks.AddCell(row, "cell", column, expected, cell);
            }
        }
    }

    public void Complete()
    {
        if (_guarded != _report.Manifest.GuardedCells)
        {
            _breaks.Add(
                _report.File,
                "manifest",
                "guardedCells",
                FormattableString.Invariant($"{_guarded}"),
                FormattableString.Invariant($"{_report.Manifest.GuardedCells}"));
        }
    }

    /// <summary>What a cell should be, when it is not.</summary>
    private string? Expected(ReportColumn column, ReadOnlySpan<byte> cell, int index)
    {
        if (_rules[index] is { } rule)
        {
            return ExpectedRedacted(rule, cell);
        }

        switch (column.Type)
        {
            case ReportColumnType.Id:
                return Utf8.IsValid(cell) ? null : "an id in UTF-8";
            case ReportColumnType.Integer:
            case ReportColumnType.Seconds:
                return IsNumber(cell, decimals: 0) ? null : "a whole number";
            case ReportColumnType.Rate:
                return IsNumber(cell, decimals: 2) ? null : "a number with two decimals";
            case ReportColumnType.Money:
                return ExactDecimal.TryParse(cell, out _) ? null : "an amount";
            case ReportColumnType.Number:
                return ExactDecimal.TryParse(cell, out ExactDecimal number) && IsPrinted(number, cell)
                    ? null
                    : "a decimal without trailing zeros";
            case ReportColumnType.Instant:
                return IsTime(cell) ? null : "a time of the reporting zone with its offset";
            case ReportColumnType.Enumeration:
                return _enumerations[index]!.TryGetCode(cell, out _) ? null : $"a label of {column.Enumeration}";
            case ReportColumnType.Flag:
                return cell is [(byte)'Y'] or [(byte)'N'] ? null : "Y or N";
            default:
                return ExpectedText(cell);
        }
    }

    private string? ExpectedRedacted(string rule, ReadOnlySpan<byte> cell) => rule switch
    {
        "erase" => "nothing, as the column is erased",
        "mask" when !cell.StartsWith(MaskRule.Mark) => "a masked text",
        "hash" when cell.Length != RedactionRule.HashCharacters
            || cell.ContainsAnyExcept(HexadecimalDigits) => "a hash of 32 hexadecimal digits",
        _ => ExpectedText(cell),
    };

    // Every cell of guarded columns that starts with the mark got one, and nothing dangerous starts without it; a
    // phone that is a number is the exception.
    private string? ExpectedText(ReadOnlySpan<byte> cell)
    {
        if (!Utf8.IsValid(cell))
        {
            return "text in the charset of the manifest";
        }

        if (!_format.FormulaGuard)
        {
            return null;
        }

        if (cell[0] == (byte)'\'')
        {
            _guarded++;
            return null;
        }

        return FormulaGuard.NeedsGuard(cell) && !IsPhone(cell) ? "a cell that starts with ' before a formula" : null;
    }

    private bool IsTime(ReadOnlySpan<byte> cell)
    {
        if (!InstantCell.TryParse(cell, _format.LocalTimes, out long local, out int offset))
        {
            return false;
        }

        // Offsets print whole minutes; the rest of a historic one only shifts the instant by less than a minute.
        return _format.LocalTimes == LocalTimeFormat.Spreadsheet
            || _offsets is null
            || _offsets.OffsetSeconds(local - (offset * MicrosecondsPerSecond)) / 60 == offset / 60;
    }

    private static bool IsPhone(ReadOnlySpan<byte> cell) =>
        cell.Length is >= 3 and <= 16
        && cell[0] == (byte)'+'
        && cell[1] != (byte)'0'
        && !cell[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool IsNumber(ReadOnlySpan<byte> cell, int decimals) =>
        ExactDecimal.TryParse(cell, out ExactDecimal number)
        && cell.SequenceEqual(System.Text.Encoding.ASCII.GetBytes(number.ToString(decimals)));

    private static bool IsPrinted(ExactDecimal number, ReadOnlySpan<byte> cell) =>
        cell.SequenceEqual(System.Text.Encoding.ASCII.GetBytes(number.ToString()));
}
