using System.Reflection;
using System.Runtime.CompilerServices;
using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.Tests.Sources;

/// <summary>Rows with random values in every column, set by reflection from the declaration of the relation.</summary>
internal static class RandomRows
{
    private static readonly string[] Texts =
    [
        "plain", "a,b", "say \"hi\"", "line\nbreak", "carriage\rreturn", "both\r\nof them",
        " spaces ", "héllo", "😀", "～", "=1+1", "'",
        "𐐷 after ～", new string('x', 300), "\u0001", "0123456789abcdef0123456789ABCDEF ÄÖ", "\"", "",
    ];

    public static TRow[] Make<TRow>(RelationSchema schema, int seed, int count)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(number => Row<TRow>(schema, random, number))];
    }

    public static PropertyInfo Property(Type row, RelationColumn column) =>
        row.GetProperty(string.Concat(
            column.Name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..])))!;

    private static TRow Row<TRow>(RelationSchema schema, Random random, int number)
    {
        object row = RuntimeHelpers.GetUninitializedObject(typeof(TRow));
        foreach (RelationColumn column in schema.Columns)
        {
            if (!column.IsNullable || random.Next(4) > 0)
            {
                PropertyInfo property = Property(typeof(TRow), column);
                Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                property.SetValue(row, Value(column, type, random, number));
            }
        }

        return (TRow)row;
    }

    private static object Value(RelationColumn column, Type type, Random random, int number)
    {
        switch (column.Type)
        {
            case RelationColumnType.Id:
                return (random.Next(3) switch { 0 => "～", 1 => "😀", _ => "id-" }) + number;
            case RelationColumnType.Reference:
                return column.References![..1] + random.Next(1, 4);
            case RelationColumnType.Text:
                string text = Texts[random.Next(Texts.Length)];
                return text.Length == 0 && !column.IsNullable ? "x" : text;
            case RelationColumnType.Enumeration:
                return Enum.ToObject(type, random.Next(column.Enumeration!.Labels.Count));
            case RelationColumnType.Int32:
                return random.Next(5) == 0 ? int.MaxValue : random.Next(100);
            case RelationColumnType.Int64:
                return random.Next(5) == 0 ? long.MaxValue : random.Next(100);
            case RelationColumnType.Decimal:
                return random.NextInt64(-999_999_999_999_999_999, 1_000_000_000_000_000_000) / 10_000m;
            case RelationColumnType.Boolean:
                return random.Next(2) == 0;
            default:
                // Few distinct instants, so that keys decide the order, and parts finer than a microsecond.
                return Instant.FromUtc(2024, 10, 1, 0, 0).PlusNanoseconds(random.Next(5) * 1_000_000_000_250);
        }
    }
}
