using System.IO.Compression;
using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Catalogs;

/// <summary>The first record of a CSV file: the column names.</summary>
internal static class CsvHeader
{
    private const int MaxLength = 64 * 1024;

    /// <summary>Reads the names.</summary>
    /// <exception cref="ReportDataException">The file does not start with a header record.</exception>
    public static IReadOnlyList<string> Read(RelationSchema schema, string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using StreamReader reader = new(stream, StoreRules.StrictUtf8, detectEncodingFromByteOrderMarks: true);
        List<string> names = [];
        StringBuilder name = new();
        bool isQuoted = false;
        try
        {
            for (int length = 0, next = reader.Read(); length < MaxLength; length++, next = reader.Read())
            {
                if (isQuoted && next >= 0)
                {
                    isQuoted = next != '"' || Doubled(reader, name);
                    _ = isQuoted && next != '"' ? name.Append((char)next) : name;
                }
                else if (next == '"' && name.Length == 0)
                {
                    isQuoted = true;
                }
                else if (next is ',' or '\r' or '\n' or < 0)
                {
                    names.Add(name.ToString());
                    name.Clear();
                    if (next != ',')
                    {
                        return names;
                    }
                }
                else
                {
                    name.Append((char)next);
                }
            }
        }
        catch (Exception exception) when (exception is DecoderFallbackException or InvalidDataException)
        {
            throw Throw.BadHeader(schema, Path.GetFileName(path), exception);
        }

        throw Throw.BadHeader(schema, Path.GetFileName(path), null);
    }

    private static bool Doubled(StreamReader reader, StringBuilder name)
    {
        if (reader.Peek() != '"')
        {
            return false;
        }

        reader.Read();
        name.Append('"');
        return true;
    }
}
