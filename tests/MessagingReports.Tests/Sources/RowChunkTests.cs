using System.Globalization;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Sources;

/// <summary>Rows are written some at a time; nobody may notice.</summary>
public class RowChunkTests
{
    private const string LoneSurrogate = "\uD800";

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(2080)]
    [InlineData(4200)]
    public async Task ReadAsync_AnyNumberOfRows_EveryRowOnceAndInOrder(int count)
    {
        Assert.Equal(Ids(count), await ReadIds(() => Ids(count).Select(id => SampleRows.Attempt(id))
            .ToAsyncEnumerable()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(32)]
    [InlineData(33)]
    public async Task ReadAsync_SomeRowsComeLater_EveryRowOnceAndInOrder(int every)
    {
        Assert.Equal(Ids(2500), await ReadIds(Slowly));

        async IAsyncEnumerable<Attempt> Slowly()
        {
            int row = 0;
            foreach (string id in Ids(2500))
            {
                if (row++ % every == 0)
                {
                    await Task.Yield();
                }

                yield return SampleRows.Attempt(id);
            }
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 4)]
    [InlineData(31, 32)]
    [InlineData(40, 90)]
    public async Task ReadAsync_TwoBadRows_TheFirstIsNamedThoughItsColumnIsLater(int first, int second)
    {
        ReportDataException error = await Fails<ReportDataException>(() => Ids(200)
            .Select((id, row) => row == first
                ? SampleRows.Attempt(id, firstName: LoneSurrogate)
                : SampleRows.Attempt(id, campaignId: row == second ? LoneSurrogate : "c1"))
            .ToAsyncEnumerable());
        Assert.Equal((Ids(200)[first], "first_name"), (error.RecordId, error.Column));
    }

    [Fact]
    public async Task ReadAsync_TwoBadValuesInARow_TheFirstColumnIsNamed()
    {
        ReportDataException error = await Fails<ReportDataException>(() => Ids(50)
            .Select((id, row) => row == 20
                ? SampleRows.Attempt(id, campaignId: LoneSurrogate, firstName: LoneSurrogate)
                : SampleRows.Attempt(id))
            .ToAsyncEnumerable());
        Assert.Equal("campaign_id", error.Column);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(100)]
    public async Task ReadAsync_HostThrowsAfterABadRow_TheRowComesFirst(int bad)
    {
        ReportDataException error = await Fails<ReportDataException>(() => BadRowThenFailure(bad));
        Assert.Equal((Ids(200)[bad], "bad-text"), (error.RecordId, error.Rule));

        static async IAsyncEnumerable<Attempt> BadRowThenFailure(int bad)
        {
            await Task.CompletedTask;
            foreach (string id in Ids(200)[..(bad + 1)])
            {
                yield return SampleRows.Attempt(id, firstName: id == Ids(200)[bad] ? LoneSurrogate : null);
            }

            throw new InvalidOperationException();
        }
    }

    [Fact]
    public async Task ReadAsync_NullRowAfterABadRow_TheBadRowComesFirst()
    {
        ReportDataException error = await Fails<ReportDataException>(
            () => new[] { SampleRows.Attempt(firstName: LoneSurrogate), null! }.ToAsyncEnumerable());
        Assert.Equal("bad-text", error.Rule);
    }

    [Fact]
    public async Task ReadAsync_HostThrowsInTheSecondBatch_TheFirstIsHandedOut()
    {
        ListSource source = new() { Attempts = Failing };
        await using IAsyncEnumerator<RecordBatch> batches =
            source.ReadAsync(SourceQueries.Of(AttemptsRelation.Schema), default).GetAsyncEnumerator();
        Assert.True(await batches.MoveNextAsync());
        Assert.Equal(2048, batches.Current.Count);
        await Assert.ThrowsAsync<ReportSourceException>(async () => await batches.MoveNextAsync());

        static async IAsyncEnumerable<Attempt> Failing()
        {
            await Task.CompletedTask;
            foreach (string id in Ids(2048))
            {
                yield return SampleRows.Attempt(id);
            }

            throw new InvalidOperationException();
        }
    }

    private static string[] Ids(int count) =>
        [.. Enumerable.Range(0, count).Select(row => row.ToString("'T'00000", CultureInfo.InvariantCulture))];

    private static Task<List<string>> ReadIds(Func<IAsyncEnumerable<Attempt>> rows) => SourceQueries.ReadAsync(
        new ListSource { Attempts = rows },
        SourceQueries.Of(AttemptsRelation.Schema, columns: [AttemptsRelation.AttemptId]));

    private static Task<TError> Fails<TError>(Func<IAsyncEnumerable<Attempt>> rows)
        where TError : Exception => Assert.ThrowsAsync<TError>(() => SourceQueries.ReadAsync(
            new ListSource { Attempts = rows }, SourceQueries.Of(AttemptsRelation.Schema)));
}
