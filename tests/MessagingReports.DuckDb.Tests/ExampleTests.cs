using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Sources;

namespace MessagingReports.DuckDb.Tests;

/// <summary>The worked examples read through DuckDB as through the core's own reader.</summary>
public sealed class ExampleTests
{
    [SkippableTheory]
    [InlineData("plain")]
    [InlineData("nasty")]
    [InlineData("dst")]
    [InlineData("tenants")]
    public async Task ReadAsync_ExampleFolder_EqualsCoreReader(string example)
    {
        string folder = Example(example);
        DataFolderSource core = new(folder);
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder, Stores.OneThread);
        ReportDirectory directory = await source.ReadDirectoryAsync(CancellationToken.None);
        foreach (Account account in directory.Accounts)
        {
            foreach (RelationSchema schema in RelationSchemas.Facts)
            {
                SourceQuery query = RandomStore.Everything(schema, account.AccountId);
                List<StoreRow> expected = await StoreRow.ReadAsync(core.ReadAsync(query, CancellationToken.None));
                List<StoreRow> read = await StoreRow.ReadAsync(source.ReadAsync(query, CancellationToken.None));
                Assert.Equal(expected.Select(row => row.ToString()), read.Select(row => row.ToString()));
            }
        }
    }

    private static string Example(string name)
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "MessagingReports.sln")))
        {
            root = root.Parent;
        }

        string folder = Path.Combine(root?.Parent?.FullName ?? "", "shared", "examples", name, "data");
        Skip.IfNot(Directory.Exists(folder), $"no worked examples at {folder}");
        return folder;
    }
}
