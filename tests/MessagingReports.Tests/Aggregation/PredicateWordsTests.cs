using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public sealed class PredicateWordsTests
{
    [Fact]
    public void Place_PredicatesTogether_FillsWordsAndAddsTheFewest()
    {
        PredicateWords words = new();

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], words.Place([.. Enumerable.Range(0, 7).Select(Of)]));
        Assert.Equal([8, 9], words.Place([Of(7), Of(8)]));
        Assert.Equal([8], words.Place([Of(7)]));
        Assert.Equal([7], words.Place([Of(9)]));
        Assert.Equal([7, 0, 6], words.Place([Of(9), Of(0), Of(6)]));
        Assert.Equal([9, 10], words.Place([Of(8), Of(6)]));
        Assert.Equal(2, words.ToArray().Length);
    }

    private static Predicate Of(int result) => Predicate.Of(
        Measure.Count(Condition.In(AttemptsRelation.Result, (AttemptResult)result)));
}
