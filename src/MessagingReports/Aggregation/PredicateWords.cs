namespace MessagingReports.Aggregation;

/// <summary>Packs the predicates of a query into words, each predicate mostly once.</summary>
internal sealed class PredicateWords
{
    private readonly List<List<Predicate>> _words = [];

    /// <summary>The words, to be evaluated.</summary>
    public PredicateWord[] ToArray() => [.. _words.Select(word => new PredicateWord(word))];

    /// <summary>Finds or makes a place for predicates that are looked at together: all are in one word.</summary>
    /// <param name="predicates">At most as many as a word has bits.</param>
    /// <returns>Their numbers: predicate <c>n</c> is bit <c>n % 8</c> of word <c>n / 8</c>.</returns>
    public int[] Place(IReadOnlyList<Predicate> predicates)
    {
        List<Predicate>? word = _words
            .Where(word => word.Count + Missing(word, predicates) <= PredicateWord.Capacity)
            .MinBy(word => Missing(word, predicates));
        if (word is null)
        {
            word = [];
            _words.Add(word);
        }

        int first = _words.IndexOf(word) * PredicateWord.Capacity;
        return [.. predicates.Select(predicate => first + NumberOf(word, predicate))];
    }

    private static int Missing(List<Predicate> word, IReadOnlyList<Predicate> predicates)
    {
        List<Predicate> with = [.. word];
        foreach (Predicate predicate in predicates)
        {
            _ = NumberOf(with, predicate);
        }

        return with.Count - word.Count;
    }

    private static int NumberOf(List<Predicate> word, Predicate predicate)
    {
        int known = word.FindIndex(predicate.IsSameAs);
        if (known >= 0)
        {
            return known;
        }

        word.Add(predicate);
        return word.Count - 1;
    }
}
