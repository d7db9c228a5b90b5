using MessagingReports.DuckDb.Native;

namespace MessagingReports.DuckDb;

/// <summary>The DuckDB instances of one source: one that streams, and one that sorts and aggregates.</summary>
/// <remarks>
/// DuckDB keeps what it has read until its memory limit is reached, whether it is needed again or not. Streaming a
/// large file
/// needs little of that, a sort of sixty columns needs much: with one limit for both, every large report would take the
/// most.
/// </remarks>
internal sealed class StoreDatabases : IDisposable
{
    private readonly Lazy<NativeDatabase>? _working;

    private StoreDatabases(NativeDatabase streaming, Lazy<NativeDatabase>? working)
    {
        Streaming = streaming;
        _working = working;
    }

    /// <summary>Where rows are read that need no sort.</summary>
    public NativeDatabase Streaming { get; }

    /// <summary>Where rows are sorted and aggregated, with the whole memory limit; opened when first needed.</summary>
    public NativeDatabase Working => _working?.Value ?? Streaming;

    /// <summary>A database file, read-only.</summary>
    public static StoreDatabases File(string path, DuckDbSourceOptions options) => new(
        StoreOpening.File(path, options, MemorySize.ForStreaming(options)),
        new Lazy<NativeDatabase>(() => StoreOpening.File(path, options, options.MemoryLimit)));

    /// <summary>A data folder: nothing is kept of its files, so one instance does both.</summary>
    public static StoreDatabases Folder(string path, DuckDbSourceOptions options) =>
        new(StoreOpening.Folder(path, options), null);

    public void Dispose()
    {
        Streaming.Dispose();
        if (_working is { IsValueCreated: true })
        {
            _working.Value.Dispose();
        }
    }
}
