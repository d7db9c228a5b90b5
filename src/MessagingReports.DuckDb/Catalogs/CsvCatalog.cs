using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sources;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Catalogs;

/// <summary>A CSV file as a relation: every field is text, read by the strict grammar of data folders.</summary>
internal static class CsvCatalog
{
    public static DuckDbRelation Look(RelationSchema schema, DataFolderFile file)
    {
        IReadOnlyList<RelationColumn> header = CsvHeader.Read(schema, file);
        DuckDbRelation relation = new(schema, StoreKind.Csv, From(file, header), file.Name)
        {
            Folder = Path.GetDirectoryName(Path.GetFullPath(file.FullName)),
        };
        foreach (RelationColumn column in header)
        {
            relation[column] = new DuckDbColumn(
                column,
                SqlText.Identifier(column.Name),
                CsvGrammar.TypeOf(column),
                SqlText.Identifier(FlagName(column)));
        }

        return relation;
    }

    // A flag beside each column says that its text is not a value; unused ones cost nothing.
    private static string FlagName(RelationColumn column) => $"{column.Name} is invalid";

    private static string From(DataFolderFile file, IReadOnlyList<RelationColumn> header)
    {
        string types = SqlText.List(header.Select(column => $"{SqlText.Literal(column.Name)}: 'VARCHAR'"));
        return $"(SELECT {SqlText.List(header.SelectMany(Columns))} " +
            $"FROM read_csv({SqlText.Literal(GlobText.Escape(file.FullName))}, " +
            $"auto_detect = false, header = true, columns = {{{types}}}, delim = ',', quote = '\"', escape = '\"', " +
            "nullstr = '', allow_quoted_nulls = true, strict_mode = true, null_padding = false, " +
            $"compression = '{(file.Kind == DataFolderFileKind.CsvGzip ? "gzip" : "none")}', " +
            "max_line_size = 4000000, buffer_size = 16000000)) AS csv";
    }

    // The flag says what the core's reader would refuse; labels are looked up while they are read.
    private static IEnumerable<string> Columns(RelationColumn column)
    {
        string name = SqlText.Identifier(column.Name);
        string value = CsvGrammar.Value(column, name);
        string missing = column.IsNullable ? "" : $" OR {name} IS NULL";
        yield return $"{value} AS {name}";
        yield return $"({CsvGrammar.Refused(column, name)}{missing}) AS {SqlText.Identifier(FlagName(column))}";
    }
}
