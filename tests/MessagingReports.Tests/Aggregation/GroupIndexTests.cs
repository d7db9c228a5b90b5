using System.Text;
using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public sealed class GroupIndexTests
{
    private static readonly RelationColumn[] Columns =
        [AttemptsRelation.AccountId, AttemptsRelation.CampaignId, AttemptsRelation.PassId];

    // Few of each, and so many that pairs displace one another.
    [Theory]
    [InlineData(0, 5, false)]
    [InlineData(1, 5, false)]
    [InlineData(2, 5, false)]
    [InlineData(3, 5, false)]
    [InlineData(1, 200, false)]
    [InlineData(2, 200, false)]
    [InlineData(3, 200, false)]
    [InlineData(2, 200, true)]
    [InlineData(3, 200, true)]
    public void Resolve_AnyIds_NumbersGroupsInTheOrderOfTheirFirstRow(int columns, int ids, bool hasOtherDictionaries)
    {
        GroupIndex index = new(new AggregateQuery(AttemptsRelation.Schema, Columns[..columns], []));
        Random random = new(columns + ids);
        TextDictionary[] dictionaries = [.. Columns.Select(_ => Numbers(ids, random))];
        Dictionary<string, int> expected = [];
        Assert.Equal(0, index.Count);
        for (int batch = 0; batch < 3; batch++)
        {
            dictionaries = hasOtherDictionaries ? [.. Columns.Select(_ => Numbers(ids, random))] : dictionaries;
            int[][] codes = [.. Columns.Select(_ => Codes(ids, random, isSlow: batch % 2 == 0))];
            RecordBatch rows = new(
                AttemptsRelation.Schema,
                [.. Columns.Select((column, i) => new DictionaryVector(column, codes[i], dictionaries[i]))]);
            int[] groups = new int[codes[0].Length - 1];

            index.Resolve(rows, 1, groups);

            for (int row = 0; row < groups.Length; row++)
            {
                string key = string.Join('|', Enumerable.Range(0, columns).Select(
                    column => Text(codes[column][row + 1], dictionaries[column])));
                expected.TryAdd(key, expected.Count);
                Assert.Equal(expected[key], groups[row]);
            }
        }

        Assert.Equal(expected.Count, index.Count);
        byte[]?[] keys = new byte[]?[columns];
        Assert.All(expected, group =>
        {
            index.Keys(group.Value, keys);
            Assert.Equal(group.Key, string.Join('|', keys.Select(key => Encoding.UTF8.GetString(key ?? []))));
        });
    }

    private static string Text(int code, TextDictionary dictionary) =>
        code < 0 ? "" : Encoding.UTF8.GetString(dictionary[code]);

    // The same ids in another order.
    private static TextDictionary Numbers(int ids, Random random)
    {
        TextDictionary dictionary = new();
        int[] numbers = [.. Enumerable.Range(0, ids)];
        random.Shuffle(numbers);
        foreach (int number in numbers)
        {
            dictionary.GetOrAdd(Encoding.UTF8.GetBytes($"id-{number}"));
        }

        return dictionary;
    }

    // At random, or the next one only now and then: codes change while those of other columns stay.
    private static int[] Codes(int ids, Random random, bool isSlow)
    {
        int[] codes = new int[700];
        for (int i = 1; i < codes.Length; i++)
        {
            codes[i] = !isSlow || random.Next(2) == 0 ? random.Next(ids + 1) - 1 : codes[i - 1];
        }

        return codes;
    }
}
