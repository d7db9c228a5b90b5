using MessagingReports.DuckDb;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A DuckDB database file whose rows came latest first, one at a time.</summary>
internal sealed class DuckDbUnorderedForm : StoreForm
{
    public override string Name => "duckdb file, unordered";

    public override async Task<OpenStore> OpenAsync(StoreRows rows, string folder)
    {
        string path = Path.Combine(folder, "store.duckdb");
        await using (DuckDbStoreWriter writer = DuckDbStoreWriter.Create(path))
        {
            writer.WriteDirectory(rows.Directory);
            foreach (StoreRows single in OneByOne(rows))
            {
                foreach (RecordBatch batch in RelationSchemas.Facts.SelectMany(single.Read))
                {
                    writer.Append(batch);
                }
            }

            await writer.CompleteAsync();
        }

        return new OpenStore(DuckDbAttemptSource.OpenFile(path, new DuckDbSourceOptions { Threads = 1 }));
    }

    private static IEnumerable<StoreRows> OneByOne(StoreRows rows)
    {
        StoreRows none = new() { Directory = rows.Directory };
        return rows.Attempts.OrderByDescending(row => row.StartedAt).Select(row => none with { Attempts = [row] })
            .Concat(rows.FilteredContacts.OrderByDescending(row => row.FilteredAt)
                .Select(row => none with { FilteredContacts = [row] }))
            .Concat(rows.DirectConnectAttempts.OrderByDescending(row => row.StartedAt)
                .Select(row => none with { DirectConnectAttempts = [row] }))
            .Concat(rows.ListLoads.OrderByDescending(row => row.StartedAt)
                .Select(row => none with { ListLoads = [row] }))
            .Concat(rows.ServiceUsage.OrderByDescending(row => row.UsageAt)
                .Select(row => none with { ServiceUsage = [row] }));
    }
}
