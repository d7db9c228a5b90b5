namespace MessagingReports.Sources;

/// <summary>Opens the CSV files of a data folder as bytes of CSV.</summary>
internal static class CsvStream
{
    public static Stream Open(DataFolderFile file)
    {
        FileStream stream = new(file.FullName, new FileStreamOptions
        {
            Mode = FileMode.Open,
            Access = FileAccess.Read,
            Share = FileShare.Read,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            BufferSize = 1 << 16,
        });
        return file.Kind == DataFolderFileKind.CsvGzip ? new WholeGzipStream(stream) : stream;
    }

    /// <summary>Whether the text starts with the byte order mark of UTF-16 or UTF-32.</summary>
    public static async ValueTask<bool> HasForeignMarkAsync(DataFolderFile file, CancellationToken cancellationToken)
    {
        byte[] start = new byte[4];
        Stream stream = Open(file);
        await using (stream.ConfigureAwait(false))
        {
            int length = await stream
                .ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            return IsForeignMark(start.AsSpan(0, length));
        }
    }

    private static bool IsForeignMark(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
        || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || start.SequenceEqual((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);
}
