using System.Runtime.CompilerServices;
using MessagingReports.Relations;
using MessagingReports.Testing;
using MessagingReports.Tests.Testing;

namespace MessagingReports.Tests.Running;

/// <summary>Sources that fail, stop or answer with the wrong thing: a typed failure, and no file.</summary>
public sealed class SourceFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_SourceFailsAfterAMillionRows_LeavesNoFile()
    {
        SampleStore sample = new(new SampleStoreOptions { Attempts = 2_400_000 });
        long rows = 0;
        StubSource source = new()
        {
            ReadDirectory = _ => sample.Directory,
            Read = (query, token) => FailAfterAMillion(sample.ReadAsync(query, token)),
        };
        ReportRequest request = TestRuns.Request(
            ReportCatalog.UsageDetail,
            ReportScope.Account(sample.Directory.Accounts[0].AccountId),
            ReportPeriod.Dates(new(2024, 10, 1), new(2024, 11, 29)));

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
            () => source.Runner().RunAsync(request, ReportOutput.Folder(_folder.Path)));

        Assert.True(rows >= 1_000_000);
        Assert.Equal("stub: the source failed (TimeoutException), expected rows. Look at the inner exception.",
            found.Message);
        Assert.Equal("stub", found.SourceName);
        Assert.IsType<TimeoutException>(found.InnerException);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));

        async IAsyncEnumerable<RecordBatch> FailAfterAMillion(IAsyncEnumerable<RecordBatch> batches)
        {
            await foreach (RecordBatch batch in batches)
            {
                yield return batch;
                rows += batch.Count;
                if (rows >= 1_000_000)
                {
                    throw new TimeoutException();
                }
            }
        }
    }

    [Fact]
    public async Task Run_DirectoryFails_IsASourceFailure()
    {
        StubSource source = new() { ReadDirectory = _ => throw new TimeoutException() };

        ReportSourceException found = await FailAsync(source);

        Assert.Equal("stub: the source failed (TimeoutException), expected rows. Look at the inner exception.",
            found.Message);
    }

    [Fact]
    public async Task Run_ReadAsyncItselfThrows_IsASourceFailure()
    {
        StubSource source = new() { Read = (_, _) => throw new TimeoutException() };

        Assert.IsType<TimeoutException>((await FailAsync(source)).InnerException);
    }

    [Fact]
    public async Task Run_SourceCancelsByItself_IsAFailureOfTheSource()
    {
        StubSource source = new() { Read = (_, _) => throw new OperationCanceledException() };

        ReportSourceException found = await FailAsync(source);

        Assert.Equal(
            "stub: the source failed (OperationCanceledException), expected rows. Look at the inner exception.",
            found.Message);
    }

    [Fact]
    public async Task Run_SourceFailsForAnotherReasonAfterCancellation_IsAFailureOfTheSource()
    {
        using CancellationTokenSource stop = new();
        StubSource source = new()
        {
            Read = (_, _) =>
            {
                stop.Cancel();
                throw new TimeoutException();
            },
        };

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(() => source.Runner().RunAsync(
            TestRuns.Request(ReportCatalog.UsageDetail),
            ReportOutput.Folder(_folder.Path),
            cancellationToken: stop.Token));

        Assert.IsType<TimeoutException>(found.InnerException);
    }

    [Fact]
    public async Task Run_BatchWithoutAColumn_IsASourceFailure()
    {
        StubSource source = new() { Read = (query, _) => One(query, [.. query.Columns.Skip(1)]) };

        ReportSourceException found = await FailAsync(source);

        Assert.Equal(
            "attempts: found a batch without attempt_id, expected every column the query names. Fill " +
            "SourceQuery.Columns.",
            found.InnerException!.Message);
    }

    [Fact]
    public async Task Run_BatchOfAnotherRelation_IsASourceFailure()
    {
        TestStore store = new TestStore().Filter("F1");
        StubSource source = new()
        {
            Read = (_, _) => store
                .Batches(FilteredContactsRelation.Schema, FilteredContactsRelation.Schema.Columns).ToAsyncEnumerable(),
        };

        ReportSourceException found = await FailAsync(source);

        Assert.Equal(
            "stub: found a batch of filtered_contacts, expected batches of attempts. Make the source keep " +
            "SourceQuery.Relation.",
            found.Message);
    }

    [Fact]
    public async Task Run_ClosingTheReadFails_IsASourceFailure()
    {
        StubSource source = new()
        {
            Read = (query, token) => FailAtTheEnd(new TestStore().Attempt("T1").ReadAsync(query,
            token))
        };

        ReportSourceException found = await FailAsync(source);

        Assert.IsType<TimeoutException>(found.InnerException);

        static async IAsyncEnumerable<RecordBatch> FailAtTheEnd(IAsyncEnumerable<RecordBatch> batches)
        {
            try
            {
                await foreach (RecordBatch batch in batches)
                {
                    yield return batch;
                }
            }
            finally
            {
                FailNow();
            }
        }
    }

    [Fact]
    public async Task Run_ClosingTheReadFailsAfterABrokenRow_StillNamesTheRow()
    {
        StubSource source = new()
        {
            Read = (query, token) => FailOnDispose(
                new TestStore().Attempt("T1", 0, ("device", null)).ReadAsync(query, token)),
        };

        await Assert.ThrowsAsync<ReportDataException>(() => RunAsync(source));

        static async IAsyncEnumerable<RecordBatch> FailOnDispose(IAsyncEnumerable<RecordBatch> batches)
        {
            try
            {
                await foreach (RecordBatch batch in batches)
                {
                    yield return batch;
                }
            }
            finally
            {
                FailNow();
            }
        }
    }

    [Fact]
    public async Task Run_SourceReportsItsOwnFailure_PassesItOn()
    {
        ReportSourceException own = new("db", "db: found no server, expected one. Start it.");
        StubSource source = new() { Read = (_, _) => throw own };

        Assert.Same(own, await FailAsync(source));
    }

    [Fact]
    public async Task Run_EmptyBatches_AreSkipped()
    {
        StubSource source = new() { Read = Batches };

        Assert.Equal(["T1"], await source.ColumnAsync(TestRuns.Request(ReportCatalog.UsageDetail), "Attempt ID"));

        static async IAsyncEnumerable<RecordBatch> Batches(
            SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return new RecordBatchBuilder(query.Relation, query.Columns).Build();
            await foreach (RecordBatch batch in new TestStore().Attempt("T1").ReadAsync(query, cancellationToken))
            {
                yield return batch;
            }

            yield return new RecordBatchBuilder(query.Relation, query.Columns).Build();
        }
    }

    [Fact]
    public async Task Run_BrokenRow_ClosesTheRead()
    {
        bool isClosed = false;
        StubSource source = new() { Read = (query, _) => Closed(query) };

        await Assert.ThrowsAsync<ReportDataException>(() => RunAsync(source));

        Assert.True(isClosed);

        async IAsyncEnumerable<RecordBatch> Closed(SourceQuery query)
        {
            try
            {
                await foreach (RecordBatch batch in
                    new TestStore().Attempt("T1", 0, ("device", null)).ReadAsync(query, CancellationToken.None))
                {
                    yield return batch;
                }
            }
            finally
            {
                isClosed = true;
            }
        }
    }

    [Fact]
    public async Task Run_ReadToItsEnd_IsClosedOnce()
    {
        ClosedBatches batches = new();

        await RunAsync(new StubSource { Read = (_, _) => batches });

        Assert.Equal(1, batches.Closed);
    }

    [Fact]
    public async Task Run_ClosingAnEmptyReadFails_IsASourceFailure()
    {
        ClosedBatches batches = new() { Failure = new TimeoutException() };

        ReportSourceException found = await FailAsync(new StubSource { Read = (_, _) => batches });

        Assert.Same(batches.Failure, found.InnerException);
    }

    private static void FailNow() => throw new TimeoutException();

    private static IAsyncEnumerable<RecordBatch> One(SourceQuery query, IReadOnlyList<RelationColumn> columns) =>
        new TestStore().Attempt("T1").Batches(query.Relation, columns).ToAsyncEnumerable();

    private Task RunAsync(IAttemptSource source) => source.Runner().RunAsync(
        TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.Folder(_folder.Path));

    private async Task<ReportSourceException> FailAsync(IAttemptSource source)
    {
        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(() => RunAsync(source));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
        return found;
    }

    /// <summary>A read of no batches.</summary>
    private sealed class ClosedBatches : IAsyncEnumerable<RecordBatch>, IAsyncEnumerator<RecordBatch>
    {
        public int Closed { get; private set; }

        public TimeoutException? Failure { get; init; }

        public RecordBatch Current => throw new InvalidOperationException();

        public IAsyncEnumerator<RecordBatch> GetAsyncEnumerator(CancellationToken cancellationToken) => this;

        public ValueTask<bool> MoveNextAsync() => new(false);

        public ValueTask DisposeAsync()
        {
            Closed++;
            return Failure is null ? ValueTask.CompletedTask : ValueTask.FromException(Failure);
        }
    }
}
