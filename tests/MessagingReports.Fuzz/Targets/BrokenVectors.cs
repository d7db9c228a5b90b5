using MessagingReports.Fuzz.Driving;
using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Fuzz.Targets;

/// <summary>Vectors and batches whose parts do not fit: refused when they are made, and only then.</summary>
internal static class BrokenVectors
{
    public static void Check(int what, InputReader reader)
    {
        switch (what)
        {
            case 0:
                Offsets(reader);
                break;
            case 1:
                Codes(reader);
                break;
            case 2:
                Validity(reader);
                break;
            case 3:
                Ragged(reader);
                break;
            default:
                Foreign(reader);
                break;
        }
    }

    private static void Offsets(InputReader reader)
    {
        byte[] bytes = reader.Bytes(16);
        int[] offsets = [.. Enumerable.Range(0, reader.Below(6)).Select(_ => reader.Below(24) - 2)];
        bool isSound = offsets.Length > 0 && offsets[0] >= 0 && offsets[^1] <= bytes.Length
            && offsets.Zip(offsets.Skip(1)).All(pair => pair.First <= pair.Second);
        using TextVector? vector = Made(isSound, () => new TextVector(A.Response, offsets, bytes));
        for (int row = 0; row < vector?.Count; row++)
        {
            FindingException.Unless(
                vector[row].SequenceEqual(bytes.AsSpan()[offsets[row]..offsets[row + 1]]), "the text of a row");
        }
    }

    private static void Codes(InputReader reader)
    {
        TextDictionary dictionary = new();
        for (int texts = reader.Below(4); texts > 0; texts--)
        {
            dictionary.GetOrAdd(reader.Bytes(8));
        }

        int[] codes = [.. Enumerable.Range(0, reader.Below(6)).Select(_ => reader.Below(8) - 3)];
        bool isSound = codes.All(code => code >= -1 && code < dictionary.Count);
        Made(isSound, () => new DictionaryVector(A.PassId, codes, dictionary))?.Dispose();
    }

    private static void Validity(InputReader reader)
    {
        int[] values = new int[reader.Below(40)];
        byte[] bits = reader.Bytes(6);
        bool isSound = bits.Length == 0 || bits.Length * 8 >= values.Length;
        using FixedVector<int>? vector = Made(isSound, () => new FixedVector<int>(A.Segments, values, bits));
        for (int row = 0; row < vector?.Count; row++)
        {
            bool isNull = bits.Length > 0 && (bits[row / 8] >> (row % 8) & 1) == 0;
            FindingException.UnlessEqual(isNull, vector.IsNull(row), "a null row");
        }
    }

    private static void Ragged(InputReader reader)
    {
        int first = reader.Below(4);
        int second = reader.Below(4);
        using FixedVector<int> segments = new(A.Segments, new int[first]);
        using FixedVector<long> sizes = new(A.SizeBytes, new long[second]);
        Made(first == second, () => new RecordBatch(A.Schema, [segments, sizes]));
    }

    private static void Foreign(InputReader reader)
    {
        RelationColumn[] columns = [.. RelationSchemas.Facts.SelectMany(relation => relation.Columns)];
        RelationColumn column = reader.Of(columns);
        bool isInt32 = column.Type == RelationColumnType.Int32;
        using FixedVector<int>? vector = Made(isInt32, () => new FixedVector<int>(column, new int[1]));
        if (vector is not null)
        {
            Made(column.Relation == A.Schema.Name, () => new RecordBatch(A.Schema, [vector]));
        }
    }

    private static T? Made<T>(bool isSound, Func<T> make)
        where T : class
    {
        try
        {
            T made = make();
            FindingException.Unless(isSound, "parts that do not fit were taken");
            return made;
        }
        catch (ArgumentException exception)
        {
            FindingException.Unless(!isSound, "parts that fit were refused: " + exception.Message);
            return null;
        }
    }
}
