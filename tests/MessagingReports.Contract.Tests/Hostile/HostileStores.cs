using System.Collections.Concurrent;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;

namespace MessagingReports.Contract.Tests.Hostile;

/// <summary>The hostile store in one form of each engine, opened once for all tests.</summary>
public sealed class HostileStores : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<OpenStore>>> _open = new();

    /// <summary>What reads scope and window in a way of its own.</summary>
    public static TheoryData<string> Forms { get; } =
    [
        "host rows", "data folder csv", "duckdb file", "duckdb parquet", "duckdb csv", "clickhouse cluster",
        "postgresql", "postgresql shards",
    ];

    internal IAttemptSource InMemory { get; } = HostileStore.Rows.ToSource();

    internal async Task<IAttemptSource> OpenAsync(string form) =>
        (await _open.GetOrAdd(form, _ => new(() => CreateAsync(form))).Value).Source;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (Lazy<Task<OpenStore>> store in _open.Values.Where(store => store.Value.IsCompletedSuccessfully))
        {
            await (await store.Value).DisposeAsync();
        }
    }

    public void Dispose() => _folder.Dispose();

    private Task<OpenStore> CreateAsync(string form) => StoreForm.Get(form).OpenAsync(
        HostileStore.Rows, Directory.CreateDirectory(_folder.File(form)).FullName);
}
