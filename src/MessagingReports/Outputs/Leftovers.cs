namespace MessagingReports.Outputs;

/// <summary>Temporary files of runs that were killed; the next run into the folder removes them.</summary>
internal static class Leftovers
{
    private const int NameLength = 32;

    /// <summary>
    /// Removes what runs left in <paramref name="folder"/> that do not live any more; what cannot be removed stays.
    /// </summary>
    public static void Remove(string folder)
    {
        try
        {
            var runs = Directory.EnumerateFiles(folder, RunLock.Prefix + "*")
                .Where(IsTemporary)
                .GroupBy(RunPath, StringComparer.Ordinal)
                .ToList();
            foreach (var files in runs)
            {
                using RunLock? run = RunLock.TryTake(files.Key);
                if (run is not null)
                {
                    files.Where(file => file != files.Key + RunLock.Suffix).ToList().ForEach(File.Delete);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Not ours to remove, or the folder is not there: what the run itself needs fails by itself.
        }
    }

    private static string RunPath(string file) =>
        file[..(file.Length - Path.GetFileName(file).Length + RunLock.Prefix.Length + NameLength)];

    private static bool IsTemporary(string file)
    {
        ReadOnlySpan<char> name = Path.GetFileName(file.AsSpan())[RunLock.Prefix.Length..];
        return name.Length > NameLength
            && Guid.TryParseExact(name[..NameLength], "N", out _)
            && name[NameLength..] is RunLock.Suffix or WholeFile.ReportSuffix or WholeFile.ManifestSuffix
                or WholeFile.ReportSuffix + WholeFile.BackupSuffix
                or WholeFile.ManifestSuffix + WholeFile.BackupSuffix;
    }
}
