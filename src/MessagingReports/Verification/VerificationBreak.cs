using System.Globalization;
using System.Text;

namespace MessagingReports.Verification;

/// <summary>One thing in a finished report that does not hold.</summary>
/// <remarks>
/// Values of columns that hold customer data (names, devices, free text) are told by their length alone; ids, numbers,
/// times and labels as they are.
/// </remarks>
/// <param name="File">The file name, without folder.</param>
/// <param name="Rule">A stable name: <c>sha256</c>, <c>cell</c>, an identity such as <c>G29</c>.</param>
/// <param name="Row">The row, counted from 1 after the header; null when the break is of the whole file.</param>
/// <param name="Column">The header of the column, or the key of the manifest; null when there is none.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Found">What is there.</param>
public sealed record VerificationBreak(
    string File, string Rule, long? Row, string? Column, string Expected, string Found)
{
    /// <summary>One line: <c>file, row 7, Amount: found 3.10, expected 3.01 (G10)</c>.</summary>
    public override string ToString()
    {
        StringBuilder line = new(OneLine.Of(File));
        if (Row is { } row)
        {
            line.Append(CultureInfo.InvariantCulture, $", row {row}");
        }

        if (Column is not null)
        {
            line.Append(CultureInfo.InvariantCulture, $", {OneLine.Of(Column)}");
        }

        return line.Append(
            CultureInfo.InvariantCulture, $": found {OneLine.Of(Found)}, expected {OneLine.Of(Expected)} ({Rule})")
            .ToString();
    }
}
