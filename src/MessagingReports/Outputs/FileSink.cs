namespace MessagingReports.Outputs;

/// <summary>A file and its manifest, written beside their final names and renamed when whole.</summary>
internal sealed class FileSink : OutputSink
{
    private readonly bool _overwrites;
    private readonly WholeFile _file;
    private readonly WholeFile _manifest;
    private readonly FileStream _stream;
    private readonly EarlyFlush _flush;

    /// <exception cref="ReportRequestException">The file exists and may not be replaced.</exception>
    /// <exception cref="ReportSourceException">The file cannot be made.</exception>
    public FileSink(string path, bool overwrite)
    {
        string file = Path.GetFullPath(path);
        string manifest = file + ".manifest.json";
        string? existing = File.Exists(file) ? file : File.Exists(manifest) ? manifest : null;
        if (!overwrite && existing is not null)
        {
            throw Throw.FileExists(existing);
        }

        if (Directory.Exists(file))
        {
            throw Throw.IsFolder(file);
        }

        _overwrites = overwrite;
        string unique = Path.Combine(Path.GetDirectoryName(file)!, $".messaging-reports-{Guid.NewGuid():N}");
        _file = new WholeFile(file, unique + ".tmp");
        _manifest = new WholeFile(manifest, unique + ".manifest.tmp");
        try
        {
            _stream = _file.Create();
            _flush = new EarlyFlush(_stream.SafeFileHandle);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Throw.CannotWrite(file, exception);
        }
    }

    public override string FileName => Path.GetFileName(FilePath);

    public override string FilePath => _file.FullName;

    public override string ManifestPath => _manifest.FullName;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // The caller is a task of its own: a synchronous write saves a hop to another thread.
            _stream.Write(bytes.Span);
            _flush.Wrote(bytes.Length);
            return ValueTask.CompletedTask;
        }
        catch (IOException exception)
        {
            throw Throw.CannotWrite(FilePath, exception);
        }
    }

    public override async ValueTask FinishAsync(byte[] manifest, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await _flush.EndAsync().ConfigureAwait(false);
            _stream.Flush(flushToDisk: true);
            await _stream.DisposeAsync().ConfigureAwait(false);
            using FileStream stream = _manifest.Create();
            stream.Write(manifest);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Throw.CannotWrite(FilePath, exception);
        }
    }

    // The report before its manifest: a crash between the two leaves a whole file, never a manifest without one.
    public override void Commit()
    {
        try
        {
            _file.Show(_overwrites);
            _manifest.Show(_overwrites);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Rollback();
            throw Throw.CannotWrite(FilePath, exception);
        }
    }

    public override void Rollback()
    {
        _manifest.TakeBack();
        _file.TakeBack();
    }

    public override async ValueTask DisposeAsync()
    {
        await _flush.EndAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stream.DisposeAsync().ConfigureAwait(false);
        _file.CleanUp();
        _manifest.CleanUp();
    }
}
