using System.Collections.Concurrent;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;

namespace MessagingReports.Contract.Tests.Parity;

/// <summary>The same records give the same bytes and manifests, whatever keeps them.</summary>
public sealed class EveryStoreFormTests
{
    private static readonly ConcurrentDictionary<ulong, Lazy<Task<ParityStore>>> Stores = new();

    public static TheoryData<string, ulong> FormsTogether => FormsWithSeed(1);

    public static TheoryData<string, ulong> FormsOneByOne => FormsWithSeed(2);

    [CountedProperty(typeof(ParityGenerators), usual: 20)]
    public async Task RunAsync_AnyStoreAndForm_GivesTheBytesAndManifestsOfRowsInMemory(ParityShape shape)
    {
        ParityStore store = await ParityStore.CreateAsync(shape.Seed, shape.Attempts, shape.IsNasty);
        ParityRequest request = store.Requests[shape.Request % store.Requests.Count];
        using TemporaryFolder folder = new();
        await using OpenStore open = await StoreForm.Get(shape.Form).OpenAsync(store.Rows, folder.Path);
        await AssertTogetherAsync(store, open, request);
        await AssertOneAsync(store, open, request, shape.Request);
    }

    [SkippableTheory]
    [MemberData(nameof(FormsTogether))]
    public async Task RunAllAsync_AnyForm_GivesTheBytesAndManifestsOfRowsInMemory(string form, ulong seed)
    {
        ParityStore store = await GetAsync(seed);
        using TemporaryFolder folder = new();
        await using OpenStore open = await StoreForm.Get(form).OpenAsync(store.Rows, folder.Path);
        foreach (ParityRequest request in store.Requests)
        {
            await AssertTogetherAsync(store, open, request);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(FormsOneByOne))]
    public async Task RunAsync_AnyForm_GivesTheBytesAndManifestsOfRowsInMemory(string form, ulong seed)
    {
        ParityStore store = await GetAsync(seed);
        using TemporaryFolder folder = new();
        await using OpenStore open = await StoreForm.Get(form).OpenAsync(store.Rows, folder.Path);
        int turn = (int)seed;
        foreach (ParityRequest request in store.Requests)
        {
            await AssertOneAsync(store, open, request, turn++);
        }
    }

    private static async Task AssertTogetherAsync(ParityStore store, OpenStore open, ParityRequest request)
    {
        IReadOnlyList<FinishedReport> expected = await store.AnswerAsync(request);
        IReadOnlyList<FinishedReport> reports = await open.Source.RunAllAsync(request.Requests);
        Assert.Equal(expected.Count, reports.Count);
        for (int i = 0; i < reports.Count; i++)
        {
            Same.Reports(expected[i], reports[i], $"{request}");
        }
    }

    // Reports run one by one read other columns and take other ways than all of a scope together; a sample is enough.
    private static async Task AssertOneAsync(ParityStore store, OpenStore open, ParityRequest request, int turn)
    {
        IReadOnlyList<FinishedReport> expected = await store.AnswerAsync(request);
        int picked = turn % expected.Count;
        Same.Reports(expected[picked], await open.Source.RunAsync(request.Requests[picked]), $"{request}");
    }

    /// <summary>The store of a seed that is always tried; odd seeds are nasty.</summary>
    private static Task<ParityStore> GetAsync(ulong seed) => Stores.GetOrAdd(
        seed, _ => new(() => ParityStore.CreateAsync(seed, attempts: 60, isNasty: seed % 2 == 1))).Value;

    private static TheoryData<string, ulong> FormsWithSeed(ulong seed)
    {
        TheoryData<string, ulong> data = [];
        foreach (StoreForm form in StoreForm.All)
        {
            data.Add(form.Name, seed);
        }

        return data;
    }
}
