namespace MessagingReports.DuckDb.Sql;

/// <summary>What holds a relation's rows.</summary>
internal enum StoreKind
{
    /// <summary>A table of the database file.</summary>
    Table,

    /// <summary>A view of the database file.</summary>
    View,

    /// <summary>A Parquet file.</summary>
    Parquet,

    /// <summary>A CSV file, plain or gzip.</summary>
    Csv,
}
