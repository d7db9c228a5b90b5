using System.Globalization;
using System.Reflection;
using System.Text;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing.Sampling;
using NodaTime;

namespace MessagingReports.Testing.Folders;

/// <summary>Turns lists of records into batches: a column's value is the property of the same name.</summary>
/// <remarks>
/// Meant for small stores; kept apart from the library's own row adapter, so that each can be checked by the other.
/// </remarks>
internal static class RecordBatches
{
    private const decimal Limit = 1_000_000_000_000_000_000;

    public static IEnumerable<RecordBatch> Of(RelationSchema relation, ReportDirectory directory) =>
        relation.Name switch
        {
            "enterprises" => Of(relation, directory.Enterprises),
            "accounts" => Of(relation, directory.Accounts),
            "campaigns" => Of(relation, directory.Campaigns),
            "sub_campaigns" => Of(relation, directory.SubCampaigns),
            "passes" => Of(relation, directory.Passes),
            "services" => Of(relation, directory.Services),
            _ => Of(relation, directory.ContractLines),
        };

    /// <summary>The records in (window key, key) order.</summary>
    public static IEnumerable<RecordBatch> Ordered<TRow>(RelationSchema relation, IReadOnlyList<TRow> rows)
        where TRow : class
    {
        PropertyInfo time = Property<TRow>(relation.WindowKey!);
        PropertyInfo key = Property<TRow>(relation.Key);
        Comparer<byte[]> byBytes = Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));
        return Of(relation, [.. rows
            .OrderBy(row => SampleClock.Micros((Instant)time.GetValue(row)!))
            .ThenBy(row => Encoding.UTF8.GetBytes((string)key.GetValue(row)!), byBytes)]);
    }

    private static IEnumerable<RecordBatch> Of<TRow>(RelationSchema relation, IReadOnlyList<TRow> rows)
        where TRow : class
    {
        PropertyInfo[] properties = [.. relation.Columns.Select(Property<TRow>)];
        RecordBatchBuilder builder =
            new(relation, relation.Columns, Math.Min(rows.Count + 1, RecordBatchBuilder.DefaultCapacity));
        foreach (TRow[] part in rows.Chunk(RecordBatchBuilder.DefaultCapacity))
        {
            builder.Clear();
            foreach (TRow row in part)
            {
                for (int i = 0; i < properties.Length; i++)
                {
                    Append(builder.Find(relation.Columns[i])!, properties[i].GetValue(row));
                }
            }

            yield return builder.Build();
        }
    }

    private static PropertyInfo Property<TRow>(RelationColumn column)
    {
        string name = string.Concat(column.Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return typeof(TRow).GetProperty(name)!;
    }

    private static void Append(ColumnBuilder builder, object? value)
    {
        switch ((builder, value))
        {
            case (_, null):
                builder.AppendNull();
                break;
            case (TextBuilder texts, string text):
                texts.Append(text);
                break;
            case (DictionaryBuilder ids, string id):
                ids.Append(id);
                break;
            case (FixedBuilder<byte> flags, bool flag):
                flags.Append(flag ? (byte)1 : (byte)0);
                break;
            case (FixedBuilder<byte> codes, _):
                codes.Append(Convert.ToByte(value, CultureInfo.InvariantCulture));
                break;
            case (FixedBuilder<int> numbers, _):
                numbers.Append((int)value);
                break;
            case (FixedBuilder<long> micros, Instant instant):
                micros.Append(SampleClock.Micros(instant));
                break;
            case (FixedBuilder<long> scaled, decimal number):
                scaled.Append(Scaled(number, builder.Column));
                break;
            default:
                ((FixedBuilder<long>)builder).Append((long)value);
                break;
        }
    }

    private static long Scaled(decimal value, RelationColumn column)
    {
        decimal scaled = Math.Abs(value) < Limit ? value : Limit;
        for (int i = 0; i < column.Scale && Math.Abs(scaled) < Limit; i++)
        {
            scaled *= 10;
        }

        return scaled == decimal.Truncate(scaled) && Math.Abs(scaled) < Limit
            ? (long)scaled
            : throw Throw.InexactDecimal(column);
    }
}
