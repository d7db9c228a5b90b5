using System.Text;
using MessagingReports.Relations;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Model;

/// <summary>The rules of the directory, one method each.</summary>
internal static class DirectoryChecks
{
    public static TextDictionary Ids<TRow>(RelationSchema schema, IReadOnlyList<TRow> rows, Func<TRow, string> id)
    {
        TextDictionary ids = new();
        foreach (TRow row in rows)
        {
            string text = id(row);
            byte[] utf8 = Utf8(schema.Key, text, text);
            if (!StoreRules.IsId(utf8))
            {
                throw Throw.BadId(schema.Key, text);
            }

            if (ids.Find(utf8) >= 0)
            {
                throw Throw.DuplicateId(schema, text);
            }

            ids.GetOrAdd(utf8);
        }

        return ids;
    }

    public static int Resolve(TextDictionary ids, RelationColumn column, string recordId, string reference)
    {
        int code = string.IsNullOrEmpty(reference) ? -1 : ids.Find(Utf8(column, recordId, reference));
        return code >= 0 ? code : throw Throw.Orphan(column, recordId, reference);
    }

    public static void Name(RelationColumn column, string recordId, string name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw Throw.MissingValue(column, recordId);
        }

        Text(column, recordId, name);
    }

    public static void Text(RelationColumn column, string recordId, string? text)
    {
        if (Utf8(column, recordId, text ?? "").Contains((byte)0))
        {
            throw Throw.BadText(column, recordId);
        }
    }

    public static DateTimeZone Zone(RelationColumn column, string recordId, string zone)
    {
        Name(column, recordId, zone);
        return ReportZones.Find(zone) ?? throw Throw.UnknownZone(column, recordId, zone);
    }

    public static void Currency(RelationColumn column, string recordId, string currency)
    {
        if (!StoreRules.IsCurrency(currency ?? ""))
        {
            throw Throw.BadCurrency(column, recordId);
        }
    }

    public static void AtLeast(RelationColumn column, string recordId, long value)
    {
        if (value < column.Minimum)
        {
            throw Throw.BelowMinimum(column, recordId, value);
        }
    }

    public static void Defined(RelationColumn column, string recordId, byte code)
    {
        if (code >= column.Enumeration!.Labels.Count)
        {
            throw Throw.UndefinedValue(column, recordId, code);
        }
    }

    public static long Price(RelationColumn column, string recordId, decimal price)
    {
        long scaled;
        try
        {
            scaled = DecimalScaling.ToScaled(price, column);
        }
        catch (ArgumentException exception)
        {
            throw Throw.BadDecimal(column, recordId, exception);
        }

        return scaled >= 0 ? scaled : throw Throw.BelowMinimum(column, recordId, -1);
    }

    private static byte[] Utf8(RelationColumn column, string recordId, string text)
    {
        try
        {
            return StoreRules.StrictUtf8.GetBytes(text ?? "");
        }
        catch (EncoderFallbackException)
        {
            throw Throw.BadText(column, recordId);
        }
    }
}
