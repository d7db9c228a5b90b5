using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>The file of a data folder that holds one relation.</summary>
/// <remarks>Source: a folder holds at most one file a relation; files of other names are not looked at.</remarks>
public sealed class DataFolderFile
{
    private static readonly (DataFolderFileKind Kind, string Extension)[] Kinds =
    [
        (DataFolderFileKind.Parquet, ".parquet"),
        (DataFolderFileKind.Csv, ".csv"),
        (DataFolderFileKind.CsvGzip, ".csv.gz"),
    ];

    private DataFolderFile(string path, DataFolderFileKind kind)
    {
        FullName = path;
        Kind = kind;
    }

    /// <summary>The path of the file: the folder as it was given, and the file's name.</summary>
    public string FullName { get; }

    /// <summary>The name of the file, for example <c>attempts.csv.gz</c>.</summary>
    public string Name => Path.GetFileName(FullName);

    /// <summary>How the file holds its rows.</summary>
    public DataFolderFileKind Kind { get; }

    /// <summary>Finds the file of a relation.</summary>
    /// <returns>The file, or null when a fact relation has none: the relation is empty then.</returns>
    /// <exception cref="ReportSourceException">There is no such folder.</exception>
    /// <exception cref="ReportDataException">
    /// A directory relation has no file (rule <c>missing-file</c>), or a relation has two (rule <c>two-files</c>).
    /// </exception>
    public static DataFolderFile? Find(string folder, RelationSchema relation)
    {
        if (!Directory.Exists(folder))
        {
            throw Throw.MissingFolder(folder);
        }

        IReadOnlyList<DataFolderFile> files = FindAll(folder, relation);
        return files switch
        {
            [] when relation.WindowKey is null => throw Throw.MissingFile(folder, relation),
            [] => null,
            [DataFolderFile file] => file,
            _ => throw Throw.TwoFiles(relation, files[0].Name, files[1].Name),
        };
    }

    /// <summary>Finds every file of a relation: what a writer of data folders has to spare or to replace.</summary>
    /// <returns>At most one file a kind, none when there is no such folder.</returns>
    public static IReadOnlyList<DataFolderFile> FindAll(string folder, RelationSchema relation) =>
    [
        .. Kinds
            .Select(kind => new DataFolderFile(Path.Combine(folder, relation.Name + kind.Extension), kind.Kind))
            .Where(file => File.Exists(file.FullName)),
    ];
}
