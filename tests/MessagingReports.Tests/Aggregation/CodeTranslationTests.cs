using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public sealed class CodeTranslationTests
{
    [Fact]
    public void Translate_TheSameIdInOtherDictionaries_HasOneCode()
    {
        CodeTranslation translation = new();
        TextDictionary first = Of("a", "b");
        TextDictionary second = Of("c", "b", "a");

        Assert.True(translation.Use(first));
        Assert.Equal([0, 1], [translation.Translate(0), translation.Translate(1)]);
        Assert.True(translation.Use(second));
        Assert.Equal([0, 2, 1], [translation.Translate(2), translation.Translate(0), translation.Translate(1)]);
        Assert.Equal(3, translation.Texts.Count);
    }

    [Fact]
    public void Use_TheDictionaryItHas_IsNotNewAndMayHaveGrown()
    {
        CodeTranslation translation = new();
        TextDictionary dictionary = Of("a");
        translation.Use(dictionary);
        translation.Translate(0);
        for (int i = 0; i < 100; i++)
        {
            dictionary.GetOrAdd([(byte)'b', (byte)i]);
        }

        Assert.False(translation.Use(dictionary));
        Assert.Equal([1, 0], [translation.Translate(100), translation.Translate(0)]);
    }

    [Fact]
    public void Use_ADictionaryThatGrowsIdById_AllocatesAFewTimesOnly()
    {
        CodeTranslation translation = new();
        TextDictionary dictionary = new();
        long allocated = 0;
        for (int i = 0; i < 2_048; i++)
        {
            dictionary.GetOrAdd(BitConverter.GetBytes(i));
            long before = GC.GetAllocatedBytesForCurrentThread();
            translation.Use(dictionary);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        long again = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
        {
            translation.Use(dictionary);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - again);

        // Arrays of 1, 2, 4 ... 2048 codes; one for each id would be 8 MB.
        Assert.InRange(allocated, 4 * 2_048, 100_000);
    }

    private static TextDictionary Of(params string[] ids)
    {
        TextDictionary dictionary = new();
        foreach (string id in ids)
        {
            dictionary.GetOrAdd(System.Text.Encoding.UTF8.GetBytes(id));
        }

        return dictionary;
    }
}
