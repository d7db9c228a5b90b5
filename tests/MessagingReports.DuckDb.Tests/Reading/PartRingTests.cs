using MessagingReports.DuckDb.Reading;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Tests.Reading;

public sealed class PartRingTests
{
    private static readonly RelationSchema Schema = AttemptsRelation.Schema;

    private readonly BatchRing _ring = new(Schema, [AttemptsRelation.AttemptId]);
    private readonly PartTurns _turns = new(3);

    [Fact]
    public void Hand_BeforeTheTurn_IsKeptUntilTheTurn()
    {
        PartRing first = Ring(most: 4);
        PartRing second = Ring(most: 4);
        first.Begin(0);
        second.Begin(1);
        Fill(second, "b");
        Fill(first, "a");
        Fill(second, "c");
        Assert.Equal(["a"], Handed());

        first.End(CancellationToken.None);
        Fill(second, "d");
        Assert.Equal(["b", "c", "d"], Handed());
    }

    [Fact]
    public async Task Take_AsManyKeptAsMay_WaitsForTheTurn()
    {
        PartRing first = Ring(most: 2);
        PartRing second = Ring(most: 2);
        first.Begin(0);
        second.Begin(1);
        Fill(second, "b");
        Fill(second, "c");
        Task third = Task.Run(() => Fill(second, "d"));
        await Task.Delay(50);
        Assert.False(third.IsCompleted);
        Assert.Empty(Handed());

        first.End(CancellationToken.None);
        await third;
        Assert.Equal(["b", "c", "d"], Handed());
    }

    [Fact]
    public void End_BeforeTheTurn_CanBeCancelled()
    {
        PartRing second = Ring(most: 2);
        second.Begin(1);
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(50));

        Assert.Throws<OperationCanceledException>(() => second.End(stop.Token));
        Assert.False(_turns.IsAt(2));
    }

    private PartRing Ring(int most) => new(_ring.Beside(most + 1), _turns, most);

    private static void Fill(PartRing ring, string id)
    {
        RecordBatchBuilder builder = ring.Take(CancellationToken.None);
        builder.Text(AttemptsRelation.AttemptId).Append(id);
        ring.Hand(builder);
    }

    private List<string> Handed()
    {
        List<string> ids = [];
        while (_ring.TryRead(out FilledBatch filled))
        {
            ids.Add(System.Text.Encoding.UTF8.GetString(filled.Batch.Text(AttemptsRelation.AttemptId)[0]));
            filled.Release();
        }

        return ids;
    }
}
