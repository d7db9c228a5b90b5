using MessagingReports.Engines;
using MessagingReports.Testing;

namespace MessagingReports.ClickHouse.Tests.Servers;

/// <summary>A database that holds a sample store and is only added to.</summary>
public sealed class SampleDatabase : IAsyncLifetime
{
    private ClickHouseDatabase? _database;

    public string Name => _database!.Name;

    public string ConnectionString => _database!.ConnectionString;

    internal SampleStore Sample { get; } = new(new SampleStoreOptions { Attempts = 2_000 });

    public async Task InitializeAsync()
    {
        if (ClickHouseDatabase.IsPresent)
        {
            _database = await ClickHouseDatabase.CreateAsync();
            await using ClickHouseAttemptSource source = await _database.FillAsync(Sample);
        }
    }

    public async Task DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
