using System.IO.Compression;
using System.Text;
using CsvHelper;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Sources;

/// <summary>A data folder of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("messaging-reports-").FullName;

    public void Dispose() => Directory.Delete(FullName, recursive: true);

    public TemporaryFolder With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder With(string file, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(FullName, file), bytes);
        return this;
    }

    public TemporaryFolder WithGzip(string file, string text)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return With(file, bytes.ToArray());
    }

    /// <summary>Writes rows with CsvHelper, so that our own code does not test itself.</summary>
    public TemporaryFolder WithRows(
        RelationSchema relation, IReadOnlyList<RelationColumn> columns, IEnumerable<object> rows)
    {
        using CsvWriter csv = CsvWriter.ToFile(Path.Combine(FullName, relation.Name + ".csv"));
        foreach (RelationColumn column in columns)
        {
            csv.WriteField(column.Name);
        }

        csv.EndRecord();
        foreach (object row in rows)
        {
            foreach (RelationColumn column in columns)
            {
                csv.WriteField(CellText.OfRow(row, column));
            }

            csv.EndRecord();
        }

        return this;
    }
}
