using System.Collections.Concurrent;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.DuckDb;
using MessagingReports.Sources;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Examples;

/// <summary>The examples' data in every form, each opened once.</summary>
public sealed class ExampleStores : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string Example, string Form), Lazy<Task<OpenStore>>> _stores = new();
    private readonly ConcurrentBag<TemporaryFolder> _folders = [];

    /// <summary>The forms: the folder as it is, read in place, and the same records kept in other ways.</summary>
    public static IReadOnlyList<string> Forms { get; } =
        ["folder", "duckdb folder", "host rows", "duckdb file", "duckdb parquet"];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (Lazy<Task<OpenStore>> store in _stores.Values)
        {
            await (await store.Value).DisposeAsync();
        }

        foreach (TemporaryFolder folder in _folders)
        {
            folder.Dispose();
        }
    }

    internal Task<OpenStore> GetAsync(string example, string form) =>
        _stores.GetOrAdd((example, form), key => new(() => OpenAsync(Example.Get(key.Example).Data, key.Form))).Value;

    private async Task<OpenStore> OpenAsync(string data, string form)
    {
        switch (form)
        {
            case "folder":
                return new OpenStore(new DataFolderSource(data));
            case "duckdb folder":
                return new OpenStore(DuckDbAttemptSource.OpenFolder(data));
            default:
                TemporaryFolder folder = new();
                _folders.Add(folder);
                StoreRows rows = FolderRows.Read(data);
                return await StoreForm.Get(form).OpenAsync(rows, folder.Path);
        }
    }
}
