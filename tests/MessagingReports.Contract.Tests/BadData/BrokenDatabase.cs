using System.Globalization;
using DuckDB.NET.Data;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.DuckDb;
using MessagingReports.Relations;
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

    public static void Break(string path, BadRecord bad) => Execute(path, Breaking(bad));

    /// <summary>Copies the facts of a database into memory.</summary>
    public static DuckDBConnection Load(string path)
    {
        DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        Execute(connection,
        [
            $"ATTACH '{path}' AS sound (READ_ONLY)",
            .. RelationSchemas.Facts.Select(
                relation => $"CREATE TABLE {relation.Name} AS SELECT * FROM sound.{relation.Name}"),
            "DETACH sound",
        ]);
        return connection;
    }

    /// <summary>Writes the relation of a bad record as a file, and leaves the database as it was.</summary>
    public static void Export(DuckDBConnection connection, BadRecord bad, string copy) =>
        Execute(connection, ["BEGIN", .. Breaking(bad), copy, "ROLLBACK"]);

    public static void ExportParquet(string path, string folder) => Execute(
        path, RelationSchemas.Directory.Concat(RelationSchemas.Facts).Select(relation => Parquet(relation, folder)));

    /// <summary>Writes a relation as a Parquet file of a data folder.</summary>
    public static string Parquet(RelationSchema relation, string folder) =>
        $"COPY {relation.Name} TO '{Path.Combine(folder, relation.Name)}.parquet' (FORMAT parquet)";

    /// <summary>Writes a fact relation as a CSV file, the way a data folder has it.</summary>
    public static string Csv(RelationSchema relation, string folder)
    {
        IEnumerable<string> times = relation.Columns.Where(column => column.Type == RelationColumnType.Instant)
            .Select(column => $"strftime({column.Name}, '%Y-%m-%dT%H:%M:%S.%fZ') AS {column.Name}");
        return $"COPY (SELECT * REPLACE ({string.Join(", ", times)}) FROM {relation.Name}) " +
            $"TO '{Path.Combine(folder, relation.Name)}.csv' (FORMAT csv, HEADER)";
    }

    private static IEnumerable<string> Breaking(BadRecord bad)
    {
        string where = $"WHERE {bad.Relation.Key.Name} = {Literal(bad.Id)}";
        return bad.IsTwin
            ? [$"INSERT INTO {bad.Relation.Name} SELECT * FROM {bad.Relation.Name} {where}"]
            : bad.Changes.Select(change =>
                $"UPDATE {bad.Relation.Name} SET {Columns.Of(change.Property)} = {Literal(change.Value)} {where}");
    }

    private static void Execute(string path, IEnumerable<string> statements)
    {
        using DuckDBConnection connection = new($"Data Source={path}");
        connection.Open();
        Execute(connection, statements);
    }

    private static void Execute(DuckDBConnection connection, IEnumerable<string> statements)
    {
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
