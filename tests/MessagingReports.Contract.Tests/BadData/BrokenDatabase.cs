using System.Globalization;
using DuckDB.NET.Data;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.DuckDb;
using MessagingReports.Relations;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>The sound store with one bad record, as a DuckDB file or Parquet folder that lets anything in.</summary>
internal static class BrokenDatabase
{
    /// <summary>Writes the sound store as tables without constraints and with labels as text.</summary>
    public static async Task WriteSoundAsync(string path)
    {
        await using (DuckDbStoreWriter writer = DuckDbStoreWriter.Create(path))
        {
            DuckDbFileForm.Append(writer, SoundStore.Rows);
            await writer.CompleteAsync();
        }

        Execute(path, RelationSchemas.Facts.Select(relation =>
        {
            IEnumerable<string> labels = relation.Columns.Where(column => column.Enumeration is not null)
                .Select(column => $"CAST({column.Name} AS VARCHAR) AS {column.Name}");
            return $"CREATE OR REPLACE TABLE {relation.Name} AS SELECT * REPLACE ({string.Join(", ", labels)}) " +
                $"FROM {relation.Name}";
        }));
    }

    public static void Break(string path, BadRecord bad)
    {
        string where = $"WHERE {bad.Relation.Key.Name} = {Literal(bad.Id)}";
        Execute(path, bad.IsTwin
            ? [$"INSERT INTO {bad.Relation.Name} SELECT * FROM {bad.Relation.Name} {where}"]
            : bad.Changes.Select(change =>
                $"UPDATE {bad.Relation.Name} SET {Columns.Of(change.Property)} = {Literal(change.Value)} {where}"));
    }

    public static void ExportParquet(string path, string folder) => Execute(
        path,
        RelationSchemas.Directory.Concat(RelationSchemas.Facts).Select(
            relation => $"COPY {relation.Name} TO '{Path.Combine(folder, relation.Name)}.parquet' (FORMAT parquet)"));

    /// <summary>Writes the facts as CSV the way a data folder has them; the directory is the sound one.</summary>
    public static async Task ExportCsvAsync(string path, string folder)
    {
        StoreRows directory = new() { Directory = SoundStore.Directory };
        await DataFolders.WriteAsync(directory, folder, isCompressed: false);
        Execute(path, RelationSchemas.Facts.Select(relation =>
        {
            IEnumerable<string> times = relation.Columns.Where(column => column.Type == RelationColumnType.Instant)
                .Select(column => $"strftime({column.Name}, '%Y-%m-%dT%H:%M:%S.%fZ') AS {column.Name}");
            return $"COPY (SELECT * REPLACE ({string.Join(", ", times)}) FROM {relation.Name}) " +
                $"TO '{Path.Combine(folder, relation.Name)}.csv' (FORMAT csv, HEADER)";
        }));
    }

    private static void Execute(string path, IEnumerable<string> statements)
    {
        using DuckDBConnection connection = new($"Data Source={path}");
        connection.Open();
        foreach (string statement in statements)
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        string text => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'",
        Instant time => FormattableString.Invariant($"TIMESTAMP '{time:uuuu-MM-dd HH:mm:ss.FFFFFF}'"),
        Enum => "'no such label'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
