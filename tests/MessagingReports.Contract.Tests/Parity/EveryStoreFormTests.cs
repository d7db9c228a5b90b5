using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;

namespace MessagingReports.Contract.Tests.Parity;

/// <summary>The same records give the same bytes and manifests, whatever keeps them.</summary>
public sealed class EveryStoreFormTests
{
    public static TheoryData<string, ulong> FormsTogether => FormsAndSeeds(1, 2, 3, 5);

    public static TheoryData<string, ulong> FormsOneByOne => FormsAndSeeds(2, 3);

    [Theory]
    [MemberData(nameof(FormsTogether))]
    public async Task RunAllAsync_AnyForm_GivesTheBytesAndManifestsOfRowsInMemory(string form, ulong seed)
    {
        ParityStore store = await ParityStore.GetAsync(seed);
        using TemporaryFolder folder = new();
        await using OpenStore open = await StoreForm.Get(form).OpenAsync(store.Rows, folder.Path);
        foreach ((ParityRequest request, IReadOnlyList<FinishedReport> expected) in store.Answers)
        {
            IReadOnlyList<FinishedReport> reports = await open.Source.RunAllAsync(request.Requests);
            Assert.Equal(expected.Count, reports.Count);
            for (int i = 0; i < reports.Count; i++)
            {
                Same.Reports(expected[i], reports[i], $"{request}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(FormsOneByOne))]
    public async Task RunAsync_AnyForm_GivesTheBytesAndManifestsOfRowsInMemory(string form, ulong seed)
    {
        ParityStore store = await ParityStore.GetAsync(seed);
        using TemporaryFolder folder = new();
        await using OpenStore open = await StoreForm.Get(form).OpenAsync(store.Rows, folder.Path);

        // Reports run one by one read other columns and take other ways than all of a scope together; a sample is
        // enough here.
        int turn = (int)seed;
        foreach ((ParityRequest request, IReadOnlyList<FinishedReport> expected) in store.Answers)
        {
            int picked = turn++ % expected.Count;
            FinishedReport report = await open.Source.RunAsync(request.Requests[picked]);
            Same.Reports(expected[picked], report, $"{request}");
        }
    }

    private static TheoryData<string, ulong> FormsAndSeeds(params ulong[] seeds)
    {
        TheoryData<string, ulong> data = [];
        foreach (ulong seed in seeds)
        {
            foreach (StoreForm form in StoreForm.All)
            {
                data.Add(form.Name, seed);
            }
        }

        return data;
    }
}
