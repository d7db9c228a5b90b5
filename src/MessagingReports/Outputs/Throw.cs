namespace MessagingReports.Outputs;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ReportRequestException FileExists(string path) =>
        new("out", $"out: found '{OneLine.Of(path)}' already there, expected a new file. " +
            "Choose another place, or allow overwriting.");

    public static ReportRequestException IsFolder(string path) =>
        new("out", $"out: found the folder '{OneLine.Of(path)}', expected a file name. Choose a file name.");

    public static ReportRequestException IsFile(string path) =>
        new("out", $"out: found the file '{OneLine.Of(path)}', expected a folder. Choose a folder.");

    public static ReportSourceException CannotWrite(string path, Exception exception) =>
        new(path, $"{OneLine.Of(path)}: writing failed ({OneLine.Of(exception.Message)}), " +
            "expected a folder with room that may be written to. Free space or choose another place.", exception);

    public static ReportSourceException CannotWriteStream(Exception exception) =>
        new("stream", $"stream: writing failed ({exception.GetType().Name}), " +
            "expected a stream that takes the report. Look at the inner exception.", exception);

    public static ReportSourceException CannotWritePipe(Exception exception) =>
        new("pipe", $"pipe: writing failed ({exception.GetType().Name}), expected a pipe that takes the report. " +
            "Look at the inner exception.", exception);

    public static ReportSourceException ReaderGone() =>
        new("pipe", "pipe: the reader completed before the end of the report, expected one that reads all. " +
            "Read to the end.");
}
