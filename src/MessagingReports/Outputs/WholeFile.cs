namespace MessagingReports.Outputs;

/// <summary>
/// A file that is there whole or not at all: written under a temporary name beside its own, then renamed.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="temporary">A path in the same folder that nobody else uses.</param>
internal sealed class WholeFile(string path, string temporary)
{
    public const string ReportSuffix = ".tmp";
    public const string ManifestSuffix = ".manifest.tmp";
    public const string BackupSuffix = ".old";

    private readonly string _backup = temporary + BackupSuffix;
    private bool _isShown;
    private bool _hasBackup;

    public string FullName => path;

    public FileStream Create() => new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);

    /// <summary>Takes the file that has the name away, until <see cref="TakeBack"/>.</summary>
    public void SetAside()
    {
        if (File.Exists(path))
        {
            File.Move(path, _backup);
            _hasBackup = true;
        }
    }

    /// <summary>Gives the file its name.</summary>
    /// <exception cref="IOException">Another file has it and may not be replaced, or the disk failed.</exception>
    public void Show(bool overwrite)
    {
        if (overwrite && File.Exists(path))
        {
            File.Replace(temporary, path, _backup);
            _hasBackup = true;
        }
        else
        {
            File.Move(temporary, path, overwrite: false);
        }

        _isShown = true;
    }

    /// <summary>Undoes <see cref="Show"/> as far as that the file is gone, where it had replaced none.</summary>
    public void Hide()
    {
        if (_isShown)
        {
            File.Delete(path);
            _isShown = false;
        }
    }

    /// <summary>Undoes <see cref="Show"/> and <see cref="SetAside"/>: what was there before is there again.</summary>
    public void TakeBack()
    {
        if (_hasBackup)
        {
            File.Move(_backup, path, overwrite: true);
            _hasBackup = false;
            _isShown = false;
        }
        else
        {
            Hide();
        }
    }

    /// <summary>Removes what is temporary.</summary>
    public void CleanUp()
    {
        try
        {
            File.Delete(temporary);
            File.Delete(_backup);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The folder is gone, or not ours any more: nothing of ours is left to hide.
        }
    }
}
