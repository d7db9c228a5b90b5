using Microsoft.Win32.SafeHandles;

namespace MessagingReports.Outputs;

/// <summary>A file and its manifest, written beside their final names and renamed when whole.</summary>
internal sealed class FileSink : OutputSink
{
    private readonly bool _overwrites;
    private readonly RunLock _lock;
    private readonly WholeFile _file;
    private readonly WholeFile _manifest;
    private readonly FileStream _stream;
    private readonly SafeFileHandle _handle;
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
        try
        {
            _lock = RunLock.Take(Path.GetDirectoryName(file)!);
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
            throw Throw.CannotWrite(file, exception);
        }

        _file = new WholeFile(file, _lock.Path + WholeFile.ReportSuffix);
        _manifest = new WholeFile(manifest, _lock.Path + WholeFile.ManifestSuffix);
        try
        {
            _stream = _file.Create();
            _handle = _stream.SafeFileHandle;
            _flush = new EarlyFlush(_handle);
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
            _lock.Dispose();
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
        catch (Exception exception) when (IsOfDisk(exception))
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
            DiskFlush.Flush(_handle);
            await _stream.DisposeAsync().ConfigureAwait(false);
            using FileStream stream = _manifest.Create();
            stream.Write(manifest);
            DiskFlush.Flush(stream.SafeFileHandle);
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
            throw Throw.CannotWrite(FilePath, exception);
        }
    }

    // The old manifest goes before its report and the new one comes after: whenever the process dies, files are whole,
    // and no manifest stands alone or beside another report than its own.
    public override void Commit()
    {
        try
        {
            if (_overwrites)
            {
                _manifest.SetAside();
            }

            _file.Show(_overwrites);
            _manifest.Show(overwrite: false);
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
            Rollback();
            throw Throw.CannotWrite(FilePath, exception);
        }
    }

    public override void Rollback()
    {
        try
        {
            _manifest.Hide();
            _file.TakeBack();
            _manifest.TakeBack();
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
            // The disk failed again. The failure that brought us here is the one to tell.
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _flush.EndAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stream.DisposeAsync().ConfigureAwait(false);
        _file.CleanUp();
        _manifest.CleanUp();
        _lock.Dispose();
    }

    // A file that grows past what its disk or its process may have is an argument out of range here (EFBIG).
    private static bool IsOfDisk(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;
}
