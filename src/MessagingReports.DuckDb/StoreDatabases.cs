using MessagingReports.DuckDb.Native;

namespace MessagingReports.DuckDb;

/// <summary>The DuckDB instances of one source: one that streams, and one that sorts and aggregates.</summary>
/// <remarks>
/// Streaming a large file needs little memory, a sort of sixty columns needs much: with one limit for both, every large
/// report would take the most (see <see cref="StreamingMemory"/>).
/// </remarks>
internal sealed class StoreDatabases : IDisposable
{
    private readonly Lazy<NativeDatabase>? _working;

    private readonly StreamingMemory? _memory;

    private StoreDatabases(NativeDatabase streaming, Lazy<NativeDatabase>? working, StreamingMemory? memory)
    {
        Streaming = streaming;
        _working = working;
        _memory = memory;
    }

    /// <summary>Where rows are read that need no sort.</summary>
    public NativeDatabase Streaming { get; }

    /// <summary>Where rows are sorted and aggregated, with the whole memory limit; opened when first needed.</summary>
    public NativeDatabase Working => _working?.Value ?? Streaming;

    /// <summary>A database file, read-only.</summary>
    public static StoreDatabases File(string path, DuckDbSourceOptions options) =>
        new(
            StoreOpening.FileToScan(path, options),
            new Lazy<NativeDatabase>(() => StoreOpening.File(path, options)),
            new StreamingMemory());

    /// <summary>A data folder: nothing is kept of its files, so one instance does both.</summary>
    public static StoreDatabases Folder(string path, DuckDbSourceOptions options) =>
        new(StoreOpening.Folder(path, options), null, null);

    /// <summary>Makes room in <see cref="Streaming"/> for a read of so many columns, until disposed.</summary>
    public IDisposable? Reserve(NativeConnection connection, int columns) => _memory?.Reserve(connection, columns);

    public void Dispose()
    {
        Streaming.Dispose();
        if (_working is { IsValueCreated: true })
        {
            _working.Value.Dispose();
        }
    }
}
