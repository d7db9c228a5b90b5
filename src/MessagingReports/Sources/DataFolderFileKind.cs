namespace MessagingReports.Sources;

/// <summary>How a file of a data folder holds its rows.</summary>
public enum DataFolderFileKind
{
    /// <summary><c>relation.parquet</c>: Apache Parquet.</summary>
    Parquet,

    /// <summary><c>relation.csv</c>: CSV in UTF-8 with a header row.</summary>
    Csv,

    /// <summary><c>relation.csv.gz</c>: the same, compressed with gzip.</summary>
    CsvGzip,
}
