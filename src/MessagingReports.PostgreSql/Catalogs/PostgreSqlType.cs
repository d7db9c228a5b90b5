namespace MessagingReports.PostgreSql.Catalogs;

/// <summary>The types that columns may have; what arrives in a binary COPY for each is fixed.</summary>
internal enum PostgreSqlType
{
    /// <summary>Any other type.</summary>
    Other,

    /// <summary>One byte.</summary>
    Boolean,

    /// <summary>2, 4 or 8 bytes, big-endian.</summary>
    Integer,

    /// <summary>Digits of base 10 000.</summary>
    Numeric,

    /// <summary>text, varchar or the label of an enum: the bytes.</summary>
    Text,

    /// <summary>timestamp or timestamptz: microseconds since 2000.</summary>
    Timestamp,
}
