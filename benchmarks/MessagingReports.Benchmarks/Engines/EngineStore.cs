using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks.Engines;

/// <summary>Fills an engine's store with a sample.</summary>
internal static class EngineStore
{
    public static async Task LoadAsync(string name, IRelationStore target, SampleStore store)
    {
        Console.Error.WriteLine($"loading {name}");
        await target.CreateRelationsAsync(replace: true, CancellationToken.None);
        await target.LoadDirectoryAsync(store.Directory, CancellationToken.None);
        foreach (RelationSchema relation in RelationSchemas.Facts)
        {
            await target.BulkLoadAsync(
                relation, store.Read(relation).ToAsyncEnumerable(), CancellationToken.None);
        }
    }
}
