using FsCheck.Xunit;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Relations;

/// <summary>Vectors made by hand of any numbers are refused, or every row of them can be read.</summary>
public sealed class VectorPropertyTests
{
    [Property]
    public void TextVector_AnyOffsets_AreRefusedOrStayWithinTheBytes(int[] offsets, byte[] bytes)
    {
        bool isSound = offsets.Length > 0 && offsets[0] >= 0 && offsets[^1] <= bytes.Length &&
            offsets.Zip(offsets.Skip(1)).All(pair => pair.First <= pair.Second);
        Exception? refusal = Record.Exception(() =>
        {
            using TextVector vector = new(AttemptsRelation.Device, offsets, bytes);
            for (int row = 0; row < vector.Count; row++)
            {
                Assert.Equal(bytes[offsets[row]..offsets[row + 1]], vector[row].ToArray());
            }
        });

        Assert.Equal(isSound, refusal is null);
        Assert.True(refusal is null or ArgumentException, $"{refusal}");
    }

    [Property]
    public void DictionaryVector_AnyCodes_AreRefusedOrInTheDictionary(int[] codes)
    {
        TextDictionary dictionary = new();
        dictionary.GetOrAdd("A"u8);
        dictionary.GetOrAdd("B"u8);
        Exception? refusal = Record.Exception(() =>
        {
            using DictionaryVector vector = new(AttemptsRelation.CampaignId, codes, dictionary);
            for (int row = 0; row < vector.Count; row++)
            {
                Assert.True(vector.IsNull(row) || vector[row].Length == 1);
            }
        });

        Assert.Equal(codes.All(code => code is >= -1 and < 2), refusal is null);
        Assert.True(refusal is null or ArgumentException, $"{refusal}");
    }

    [Property]
    public void FixedVector_AnyValidity_IsRefusedOrCoversTheRows(int[] values, byte[] validity)
    {
        Exception? refusal = Record.Exception(() =>
        {
            using FixedVector<int> vector = new(AttemptsRelation.RingSeconds, values, validity);
            for (int row = 0; row < vector.Count; row++)
            {
                Assert.Equal(
                    validity.Length > 0 && (validity[row / 8] & (1 << (row % 8))) == 0, vector.IsNull(row));
            }
        });

        Assert.Equal(validity.Length == 0 || validity.Length * 8 >= values.Length, refusal is null);
        Assert.True(refusal is null or ArgumentException, $"{refusal}");
    }
}
