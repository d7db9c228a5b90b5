namespace MessagingReports.Outputs;

/// <summary>A file and its manifest, written beside their final names and renamed when whole.</summary>
internal sealed class FileSink : OutputSink
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly string _temporaryManifest;
    private readonly string _backup;
    private readonly FileStream _stream;
    private bool _isCommitted;
    private bool _hasBackup;

    /// <exception cref="ReportRequestException">The file exists and may not be replaced.</exception>
    /// <exception cref="ReportSourceException">The file cannot be made.</exception>
    public FileSink(string path, bool overwrite)
    {
        _path = Path.GetFullPath(path);
        if (!overwrite && (File.Exists(_path) || File.Exists(ManifestPath)))
        {
            throw Throw.FileExists(_path);
        }

        if (Directory.Exists(_path))
        {
            throw Throw.IsFolder(_path);
        }

        string folder = Path.GetDirectoryName(_path)!;
        string unique = Path.Combine(folder, $".messaging-reports-{Guid.NewGuid():N}");
        _temporary = unique + ".tmp";
        _temporaryManifest = unique + ".manifest.tmp";
        _backup = unique + ".old.tmp";
        try
        {
            _stream = new FileStream(
                _temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Throw.CannotWrite(_path, exception);
        }
    }

    public override string FileName => Path.GetFileName(_path);

    public override string FilePath => _path;

    public override string ManifestPath => _path + ".manifest.json";

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // The caller is a task of its own: a synchronous write saves a hop to another thread.
            _stream.Write(bytes.Span);
            return ValueTask.CompletedTask;
        }
        catch (IOException exception)
        {
            throw Throw.CannotWrite(_path, exception);
        }
    }

    public override ValueTask FinishAsync(byte[] manifest, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            _stream.Flush(flushToDisk: true);
            _stream.Dispose();
            using FileStream stream = new(
                _temporaryManifest, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(manifest);
            stream.Flush(flushToDisk: true);
            return ValueTask.CompletedTask;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Throw.CannotWrite(_path, exception);
        }
    }

    // The report before its manifest: a crash between the two leaves a whole file, never a manifest without one.
    public override void Commit()
    {
        try
        {
            if (File.Exists(_path))
            {
                File.Replace(_temporary, _path, _backup);
                _hasBackup = true;
            }
            else
            {
                File.Move(_temporary, _path, overwrite: false);
            }

            _isCommitted = true;
            File.Move(_temporaryManifest, ManifestPath, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Rollback();
            throw Throw.CannotWrite(_path, exception);
        }
    }

    public override void Rollback()
    {
        if (!_isCommitted)
        {
            return;
        }

        _isCommitted = false;
        if (_hasBackup)
        {
            File.Move(_backup, _path, overwrite: true);
            _hasBackup = false;
        }
        else
        {
            File.Delete(_path);
            File.Delete(ManifestPath);
        }
    }

    public override ValueTask DisposeAsync()
    {
        _stream.Dispose();
        File.Delete(_temporary);
        File.Delete(_temporaryManifest);
        File.Delete(_backup);
        return ValueTask.CompletedTask;
    }
}
