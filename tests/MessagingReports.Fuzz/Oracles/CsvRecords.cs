using System.Text;
using CsvHelper;

namespace MessagingReports.Fuzz.Oracles;

/// <summary>CSV as others read it.</summary>
internal static class CsvRecords
{
    /// <summary>All records, as CsvHelper reads them.</summary>
    public static List<string[]> Read(byte[] utf8, char delimiter)
    {
        List<string[]> records = [];
        CsvReaderOptions options = CsvReaderOptions.Default with
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        using CsvReader reader = CsvReader.Create(new MemoryStream(utf8), options, leaveOpen: false);
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return records;
    }

    /// <summary>
    /// The records of sound CSV with commas, byte by byte as RFC 4180 says it; lines with nothing on them are none.
    /// </summary>
    public static List<string[]> ReadSlowly(byte[] utf8)
    {
        ReadOnlySpan<byte> rest = utf8;
        rest = rest.StartsWith(Encoding.UTF8.Preamble) ? rest[3..] : rest;
        List<string[]> records = [];
        List<string> fields = [];
        List<byte> field = [];
        bool isQuoted = false;
        bool isEmptyLine = true;
        for (int i = 0; i < rest.Length; i++)
        {
            byte current = rest[i];
            if (isQuoted)
            {
                if (current != (byte)'"')
                {
                    field.Add(current);
                }
                else if (i + 1 < rest.Length && rest[i + 1] == (byte)'"')
                {
                    field.Add(current);
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (current is (byte)'\r' or (byte)'\n')
            {
                EndRecord();
            }
            else
            {
                isEmptyLine = false;
                switch (current)
                {
                    case (byte)'"':
                        isQuoted = true;
                        break;
                    case (byte)',':
                        EndField();
                        break;
                    default:
                        field.Add(current);
                        break;
                }
            }
        }

        EndRecord();
        return records;

        void EndField()
        {
            fields.Add(Encoding.UTF8.GetString([.. field]));
            field.Clear();
        }

        void EndRecord()
        {
            if (!isEmptyLine)
            {
                EndField();
                records.Add([.. fields]);
            }

            fields.Clear();
            isEmptyLine = true;
        }
    }
}
