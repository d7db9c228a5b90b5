namespace MessagingReports.Cli.Commands;

/// <summary>An output as the command line names it: a folder, a file, or <c>-</c> for standard output.</summary>
internal static class OutputText
{
    public const string StandardOutput = "-";

    /// <summary>The output.</summary>
    /// <param name="text">
    /// A folder when it exists as one, ends in a separator, or is for several reports; otherwise a file.
    /// </param>
    /// <param name="isForSeveral">Whether several reports were asked for, though perhaps only one will be run.</param>
    /// <param name="overwrite">Whether existing files may be replaced.</param>
    /// <param name="standardOutput">What <c>-</c> stands for.</param>
    /// <exception cref="ReportRequestException">The text is empty, or is <c>-</c> for several reports.</exception>
    public static ReportOutput Read(string text, bool isForSeveral, bool overwrite, Stream standardOutput)
    {
        if (text.Length == 0)
        {
            throw Throw.NoOutput();
        }

        if (text == StandardOutput)
        {
            return isForSeveral ? throw Throw.SeveralOnStandardOutput() : ReportOutput.Stream(standardOutput);
        }

        return isForSeveral || Path.EndsInDirectorySeparator(text) || Directory.Exists(text)
            ? ReportOutput.Folder(text, overwrite)
            : ReportOutput.File(text, overwrite);
    }
}
