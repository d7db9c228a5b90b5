using System.Globalization;
using MessagingReports.DuckDb.Native;

namespace MessagingReports.DuckDb;

/// <summary>Opens DuckDB instances with settings that nothing can change afterwards.</summary>
internal static class StoreOpening
{
    private const string InMemory = ":memory:";

    /// <summary>A database file, read-only.</summary>
    public static NativeDatabase File(string path, DuckDbSourceOptions options) => File(path, Settings(options));

    /// <summary>The same for scans alone: they take memory as <see cref="StreamingMemory"/> says.</summary>
    public static NativeDatabase FileToScan(string path, DuckDbSourceOptions options)
    {
        Dictionary<string, string> settings = Settings(options);
        settings["memory_limit"] = StreamingMemory.Initial;
        settings["allowed_configs"] = "[memory_limit]"; // despite the lock
        settings["threads"] = "1"; // a scan is one thread's; a second would only make whoever waits for it spin
        return File(path, settings);
    }

    /// <summary>An instance in memory that reads the files of a folder.</summary>
    public static NativeDatabase Folder(string path, DuckDbSourceOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path) ? Open(InMemory, path, Settings(options)) : throw Throw.NoFolder(path);
    }

    /// <summary>A new database file for writing.</summary>
    public static NativeDatabase New(string path, DuckDbSourceOptions options) =>
        Open(Path.GetFullPath(path), path, Settings(options));

    private static NativeDatabase File(string path, Dictionary<string, string> settings)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        settings["access_mode"] = "READ_ONLY";
        if (!System.IO.File.Exists(path))
        {
            throw Throw.CannotOpen(path, "no file");
        }

        return Writing.OpenWriters.Has(path)
            ? throw Throw.CannotOpen(path, "a file that is being written")
            : Open(Path.GetFullPath(path), path, settings);
    }

    private static NativeDatabase Open(string file, string path, Dictionary<string, string> settings)
    {
        try
        {
            NativeDatabase database = NativeDatabase.Open(file, settings);
            using NativeConnection connection = database.Connect();
            IdFunction.Register(connection);
            RowFunction.Register(connection);
            connection.Execute("SET GLOBAL TimeZone = 'UTC'");
            connection.Execute("SET GLOBAL lock_configuration = true");
            return database;
        }
        catch (DuckDbFailure failure)
        {
            throw Throw.CannotOpen(path, $"'{SourceFailures.Found(failure)}'", failure);
        }
    }

    private static Dictionary<string, string> Settings(DuckDbSourceOptions options)
    {
        OptionRules.Check(options);
        Dictionary<string, string> settings = new(StringComparer.Ordinal)
        {
            ["autoinstall_known_extensions"] = "false",
            ["autoload_known_extensions"] = "false",
            ["memory_limit"] = options.MemoryLimit,
            ["preserve_insertion_order"] = "true",
            ["temp_directory"] = options.TempDirectory
                ?? Path.Combine(Path.GetTempPath(), $"messaging-reports-{Guid.NewGuid():N}"),
        };
        if (options.Threads is { } threads)
        {
            settings["threads"] = threads.ToString(CultureInfo.InvariantCulture);
        }

        return settings;
    }
}
