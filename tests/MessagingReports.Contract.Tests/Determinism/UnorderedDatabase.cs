using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;

namespace MessagingReports.Contract.Tests.Determinism;

/// <summary>The store as a database file whose rows came latest first, written once.</summary>
public sealed class UnorderedDatabase : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal string Path => _folder.File("store.duckdb");

    public async Task InitializeAsync()
    {
        await using OpenStore store =
            await new DuckDbUnorderedForm().OpenAsync(DeterminismTests.Store.Rows, _folder.Path);
        Assert.Equal("duckdb", store.Source.Name);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
