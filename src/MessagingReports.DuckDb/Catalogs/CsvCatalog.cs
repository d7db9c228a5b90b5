using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Catalogs;

/// <summary>A CSV file as a relation: every field is text, read by the strict grammar of data folders.</summary>
internal static class CsvCatalog
{
    public static StoreRelation Look(RelationSchema schema, string path)
    {
        string file = Path.GetFileName(path);
        IReadOnlyList<string> header = CsvHeader.Read(schema, path);
        StoreRelation relation = new(schema, StoreKind.Csv, From(schema, path, header), file);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string name in header)
        {
            RelationColumn column = schema.Find(name) ?? throw Throw.UnknownColumn(relation, name);
            if (!seen.Add(name))
            {
                throw Throw.DuplicateColumn(relation, column);
            }

            relation[column] = new StoreColumn(
                column, SqlText.Identifier(name), CsvGrammar.TypeOf(column), SqlText.Identifier(FlagName(name)));
        }

        foreach (RelationColumn column in schema.Columns)
        {
            if (relation[column] is null && !column.IsNullable)
            {
                throw Throw.MissingColumn(relation, column);
            }
        }

        return relation;
    }

    // A flag beside each column says that its text is not a value; unused ones cost nothing.
    private static string FlagName(string name) => $"{name} is invalid";

    private static string From(RelationSchema schema, string path, IReadOnlyList<string> header)
    {
        IEnumerable<string> columns = header
            .Select(schema.Find)
            .OfType<RelationColumn>()
            .SelectMany(column => Columns(column, SqlText.Identifier(column.Name)));
        string types = SqlText.List(header.Select(name => $"{SqlText.Literal(name)}: 'VARCHAR'"));
        return $"(SELECT {SqlText.List(columns)} FROM read_csv({SqlText.Literal(GlobText.Escape(path))}, " +
            $"auto_detect = false, header = true, columns = {{{types}}}, delim = ',', quote = '\"', escape = '\"', " +
            "nullstr = '', allow_quoted_nulls = true, strict_mode = true, null_padding = false, " +
            $"compression = '{(path.EndsWith(".gz", StringComparison.Ordinal) ? "gzip" : "none")}', " +
            "max_line_size = 4000000, buffer_size = 16000000)) AS csv";
    }

    private static IEnumerable<string> Columns(RelationColumn column, string name)
    {
        string value = CsvGrammar.Value(column, name);
        yield return $"{value} AS {name}";
        yield return $"({name} IS NOT NULL AND ({value}) IS NULL) AS {SqlText.Identifier(FlagName(column.Name))}";
    }
}
