using FsCheck.Xunit;
using MessagingReports.Model;
using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.Tests.Sources;

public class RowAttemptSourceTests
{
    [Property(MaxTest = 20)]
    public async Task ReadAsync_RandomAttempts_BatchesHoldTheRows(int seed)
    {
        Attempt[] rows = RandomRows.Make<Attempt>(AttemptsRelation.Schema, seed, 150);
        await AssertRows(AttemptsRelation.Schema, rows, new ListSource { Attempts = rows.ToAsyncEnumerable });
    }

    [Property(MaxTest = 20)]
    public async Task ReadAsync_RandomFilteredContacts_BatchesHoldTheRows(int seed)
    {
        FilteredContact[] rows = RandomRows.Make<FilteredContact>(FilteredContactsRelation.Schema, seed, 150);
        await AssertRows(FilteredContactsRelation.Schema, rows, new ListSource { FilteredContacts = rows });
    }

    [Property(MaxTest = 20)]
    public async Task ReadAsync_RandomDirectConnectAttempts_BatchesHoldTheRows(int seed)
    {
        DirectConnectAttempt[] rows =
            RandomRows.Make<DirectConnectAttempt>(DirectConnectAttemptsRelation.Schema, seed, 150);
        await AssertRows(DirectConnectAttemptsRelation.Schema, rows, new ListSource { DirectConnectAttempts = rows });
    }

    [Property(MaxTest = 20)]
    public async Task ReadAsync_RandomListLoads_BatchesHoldTheRows(int seed)
    {
        ListLoad[] rows = RandomRows.Make<ListLoad>(ListLoadsRelation.Schema, seed, 150);
        await AssertRows(ListLoadsRelation.Schema, rows, new ListSource { ListLoads = rows });
    }

    [Property(MaxTest = 20)]
    public async Task ReadAsync_RandomServiceUsage_BatchesHoldTheRows(int seed)
    {
        ServiceUsage[] rows = RandomRows.Make<ServiceUsage>(ServiceUsageRelation.Schema, seed, 150);
        await AssertRows(ServiceUsageRelation.Schema, rows, new ListSource { ServiceUsage = rows });
    }

    [Fact]
    public async Task ReadAsync_MoreThanABatch_BatchesOf2048Rows()
    {
        ListSource source = new() { Attempts = () => AsyncEnumerable.Repeat(SampleRows.Attempt(), 4097) };
        List<int> counts = [];
        await foreach (RecordBatch batch in source.ReadAsync(SourceQueries.Of(AttemptsRelation.Schema), default))
        {
            counts.Add(batch.Count);
        }

        Assert.Equal([2048, 2048, 1], counts);
    }

    [Fact]
    public async Task ReadAsync_RowsThatComeLater_AreAwaited()
    {
        ListSource source = new() { Attempts = Slowly };
        List<string> rows = await SourceQueries.ReadAsync(
            source, SourceQueries.Of(AttemptsRelation.Schema, columns: [AttemptsRelation.AttemptId]));
        Assert.Equal(["T1", "T2"], rows);

        static async IAsyncEnumerable<Attempt> Slowly()
        {
            await Task.Yield();
            yield return SampleRows.Attempt("T1");
            await Task.Yield();
            yield return SampleRows.Attempt("T2");
        }
    }

    [Fact]
    public async Task ReadAsync_SomeColumns_OnlyThoseAndTheKeysAreCarried()
    {
        ListSource source = new() { Attempts = () => AsyncEnumerable.Repeat(SampleRows.Attempt(), 1) };
        SourceQuery query = SourceQueries.Of(AttemptsRelation.Schema, columns: [AttemptsRelation.Device]);
        await foreach (RecordBatch batch in source.ReadAsync(query, default))
        {
            Assert.Equal(
                ["attempt_id", "device", "started_at"],
                AttemptsRelation.Schema.Columns.Where(batch.Has).Select(column => column.Name));
        }
    }

    [Fact]
    public async Task ReadAsync_SameQueryTwiceAtOnce_ReadsDoNotShareMemory()
    {
        ListSource source = new() { Attempts = () => AsyncEnumerable.Repeat(SampleRows.Attempt(), 2) };
        IAsyncEnumerable<RecordBatch> read = source.ReadAsync(SourceQueries.Of(AttemptsRelation.Schema), default);
        await using IAsyncEnumerator<RecordBatch> first = read.GetAsyncEnumerator();
        await using IAsyncEnumerator<RecordBatch> second = read.GetAsyncEnumerator();
        await first.MoveNextAsync();
        await second.MoveNextAsync();
        Assert.NotSame(first.Current, second.Current);
        Assert.Equal(2, second.Current.Count);
    }

    [Theory]
    [InlineData("attempts")]
    [InlineData("filtered_contacts")]
    [InlineData("direct_connect_attempts")]
    [InlineData("list_loads")]
    [InlineData("service_usage")]
    public async Task ReadAsync_NothingOverridden_NoRows(string relation)
    {
        RelationSchema schema = RelationSchemas.Facts.Single(fact => fact.Name == relation);
        Assert.Empty(await SourceQueries.ReadAsync(new EmptySource(), SourceQueries.Of(schema)));
    }

    [Fact]
    public void ReadAsync_DirectoryRelation_Refused()
    {
        SourceQuery query = SourceQueries.Of(AccountsRelation.Schema);
        ArgumentException error = Assert.Throws<ArgumentException>(() => new EmptySource().ReadAsync(query, default));
        Assert.Equal(
            "query: found relation accounts, expected one of RelationSchemas.Facts. Read the directory with " +
            "ReadDirectoryAsync.",
            error.Message);
    }

    [Fact]
    public async Task ReadAsync_ManyDifferentReferences_EveryRowKeepsItsOwn()
    {
        string[] campaigns =
            [.. Enumerable.Range(0, 3000).Select(i => FormattableString.Invariant($"C{i * 7919 % 997}"))];
        ListSource source = new()
        {
            Attempts = () => campaigns.Select(id => SampleRows.Attempt(campaignId: id)).ToAsyncEnumerable(),
        };
        Assert.Equal(campaigns, await SourceQueries.ReadAsync(
            source, SourceQueries.Of(AttemptsRelation.Schema, columns: [AttemptsRelation.CampaignId])));
    }

    [Fact]
    public async Task ReadAsync_NullRow_DataError()
    {
        ReportDataException error = await Assert.ThrowsAsync<ReportDataException>(() => ReadAttempt(null!));
        Assert.Equal(
            "attempts: found a null row, expected one of type Attempt. Leave nulls out of the rows.", error.Message);
        Assert.Equal("null-row", error.Rule);
    }

    [Fact]
    public async Task ReadAsync_LoneSurrogate_DataErrorNamesTheRecordNotTheText()
    {
        ReportDataException error =
            await Assert.ThrowsAsync<ReportDataException>(
                () => ReadAttempt(SampleRows.Attempt(firstName: "Ann\uD800")));
        Assert.Equal(
            "attempts 'T1', first_name: found a lone surrogate, expected Unicode text. Mend the text in the store.",
            error.Message);
        Assert.Equal(
            ("attempts", "T1", "first_name", "bad-text"),
            (error.Relation, error.RecordId, error.Column, error.Rule));
    }

    [Fact]
    public async Task ReadAsync_LoneSurrogateInAReference_DataErrorNamesTheColumn()
    {
        ReportDataException error =
            await Assert.ThrowsAsync<ReportDataException>(() => ReadAttempt(SampleRows.Attempt(campaignId: "\uDC00")));
        Assert.Equal("campaign_id", error.Column);
    }

    [Fact]
    public async Task ReadAsync_BrokenKey_DataErrorStaysOneLine()
    {
        ReportDataException error =
            await Assert.ThrowsAsync<ReportDataException>(() => ReadAttempt(SampleRows.Attempt("T\n\uD800")));
        Assert.Equal(
            "attempts 'T\uFFFD\uFFFD', attempt_id: found a lone surrogate, expected Unicode text. Mend the text " +
            "in the store.",
            error.Message);
    }

    [Theory]
    [InlineData("0.00001")]
    [InlineData("100000000000000")]
    public async Task ReadAsync_DecimalThatDoesNotFit_DataError(string quantity)
    {
        decimal value = decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture);
        ListSource source = new() { ServiceUsage = [SampleRows.Usage("U1", 1, value)] };
        ReportDataException error = await Assert.ThrowsAsync<ReportDataException>(
            () => SourceQueries.ReadAsync(source, SourceQueries.Of(ServiceUsageRelation.Schema)));
        Assert.Equal(
            "service_usage 'U1', measured_quantity: found a value outside dec(18,4), " +
            "expected at most 18 digits, 4 of them decimals. Mend the value in the store.",
            error.Message);
        Assert.Equal("bad-decimal", error.Rule);
    }

    [Fact]
    public async Task ReadAsync_UndefinedEnumerationValue_PassesAsItsCode()
    {
        ListSource source = new() { ServiceUsage = [SampleRows.Usage(type: (UsageType)200)] };
        await foreach (RecordBatch batch in source.ReadAsync(SourceQueries.Of(ServiceUsageRelation.Schema), default))
        {
            Assert.Equal(200, batch.Fixed<byte>(ServiceUsageRelation.UsageType).Values[0]);
        }
    }

    [Theory]
    [InlineData(1999, 1)]
    [InlineData(0, 0)]
    [InlineData(-1, -1)]
    [InlineData(-1000, -1)]
    [InlineData(-1001, -2)]
    public async Task ReadAsync_InstantFinerThanAMicrosecond_IsCutTowardThePast(long nanoseconds, long microseconds)
    {
        Attempt row = SampleRows.Attempt(startedAt: NodaConstants.UnixEpoch.PlusNanoseconds(nanoseconds));
        ListSource source = new() { Attempts = () => AsyncEnumerable.Repeat(row, 1) };
        await foreach (RecordBatch batch in source.ReadAsync(SourceQueries.Of(AttemptsRelation.Schema), default))
        {
            Assert.Equal(microseconds, batch.Fixed<long>(AttemptsRelation.StartedAt).Values[0]);
        }
    }

    [Fact]
    public async Task ReadAsync_HostThrowsAtOnce_SourceErrorKeepsTheCause()
    {
        InvalidOperationException cause = new("password=1");
        await AssertSourceError(new ListSource { Attempts = () => throw cause }, cause);
    }

    [Fact]
    public async Task ReadAsync_HostThrowsBetweenRows_SourceErrorKeepsTheCause()
    {
        InvalidOperationException cause = new("password=1");
        await AssertSourceError(new ListSource { Attempts = () => Fail(cause) }, cause);
    }

    [Fact]
    public async Task ReadAsync_HostThrowsWhenDisposed_SourceErrorKeepsTheCause()
    {
        InvalidOperationException cause = new("password=1");
        await AssertSourceError(new ListSource { Attempts = () => FailAtTheEnd(cause) }, cause);

        static async IAsyncEnumerable<Attempt> FailAtTheEnd(Exception cause)
        {
            try
            {
                await Task.CompletedTask;
                yield return SampleRows.Attempt();
            }
            finally
            {
                Throw(cause);
            }
        }

        static void Throw(Exception cause) => throw cause;
    }

    [Fact]
    public async Task ReadAsync_HostThrowsAReportException_PassesUnchanged()
    {
        ReportDataException cause = new("attempts", "T1", null, "mine", "mine");
        ListSource source = new() { Attempts = () => Fail(cause) };
        Assert.Same(cause, await Assert.ThrowsAsync<ReportDataException>(
            () => SourceQueries.ReadAsync(source, SourceQueries.Of(AttemptsRelation.Schema))));
    }

    [Fact]
    public async Task ReadAsync_HostIsCancelled_PassesUnchanged()
    {
        OperationCanceledException cause = new();
        ListSource source = new() { Attempts = () => Fail(cause) };
        Assert.Same(cause, await Assert.ThrowsAsync<OperationCanceledException>(
            () => SourceQueries.ReadAsync(source, SourceQueries.Of(AttemptsRelation.Schema))));
    }

    [Fact]
    public async Task ReadAsync_Cancelled_StopsBeforeTheNextBatch()
    {
        using CancellationTokenSource cancellation = new();
        ListSource source = new() { Attempts = () => AsyncEnumerable.Repeat(SampleRows.Attempt(), 5000) };
        await using IAsyncEnumerator<RecordBatch> batches =
            source.ReadAsync(SourceQueries.Of(AttemptsRelation.Schema), cancellation.Token).GetAsyncEnumerator();
        Assert.True(await batches.MoveNextAsync());
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await batches.MoveNextAsync());
    }

    private static async Task AssertRows<TRow>(RelationSchema schema, TRow[] rows, IAttemptSource source)
        where TRow : class
    {
        IEnumerable<string> expected =
            rows.Select(row => string.Join('\u001F', schema.Columns.Select(column => CellText.OfRow(row, column))));
        Assert.Equal(expected, await SourceQueries.ReadAsync(source, SourceQueries.Of(schema)));
    }

    private static Task<List<string>> ReadAttempt(Attempt row) =>
        SourceQueries.ReadAsync(
            new ListSource { Attempts = () => AsyncEnumerable.Repeat(row, 1) },
            SourceQueries.Of(AttemptsRelation.Schema));

    private static async Task AssertSourceError(IAttemptSource source, Exception cause)
    {
        ReportSourceException error = await Assert.ThrowsAsync<ReportSourceException>(
            () => SourceQueries.ReadAsync(source, SourceQueries.Of(AttemptsRelation.Schema)));
        Assert.Equal(
            "list: found InvalidOperationException while reading attempts, expected rows. See the inner exception.",
            error.Message);
        Assert.Equal("list", error.SourceName);
        Assert.Same(cause, error.InnerException);
    }

    private static async IAsyncEnumerable<Attempt> Fail(Exception cause)
    {
        await Task.CompletedTask;
        yield return SampleRows.Attempt();
        throw cause;
    }

    private sealed class EmptySource : RowAttemptSource
    {
        public override string Name => "empty";

        public override ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
            new(new ReportDirectory([], [], [], [], [], [], []));
    }
}
