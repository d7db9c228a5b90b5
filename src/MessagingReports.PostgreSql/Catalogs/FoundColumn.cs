namespace MessagingReports.PostgreSql.Catalogs;

/// <summary>A column of a query's answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Oid">The id of its type; a domain's is that of the type below it.</param>
/// <param name="TypeName">The name of its type with length and precision, for messages.</param>
internal readonly record struct FoundColumn(string Name, uint Oid, string TypeName)
{
    private const uint BooleanOid = 16;
    private const uint Int8Oid = 20;
    private const uint Int2Oid = 21;
    private const uint Int4Oid = 23;
    private const uint TextOid = 25;
    private const uint VarcharOid = 1043;
    private const uint TimestampOid = 1114;
    private const uint TimestamptzOid = 1184;
    private const uint NumericOid = 1700;

    public PostgreSqlType Type => Oid switch
    {
        BooleanOid => PostgreSqlType.Boolean,
        Int8Oid or Int2Oid or Int4Oid => PostgreSqlType.Integer,
        TextOid or VarcharOid => PostgreSqlType.Text,
        TimestampOid or TimestamptzOid => PostgreSqlType.Timestamp,
        NumericOid => PostgreSqlType.Numeric,
        _ => PostgreSqlType.Other,
    };

    public bool IsInt8 => Oid == Int8Oid;

    public bool IsLocalTime => Oid == TimestampOid;

    /// <summary>The digits and decimals of a numeric; null when it has no limits.</summary>
    public (int Precision, int Scale)? Limits
    {
        get
        {
            string[] parts = TypeName.Split('(', ',', ')');
            return Type == PostgreSqlType.Numeric && parts.Length >= 3
                && int.TryParse(parts[1], System.Globalization.CultureInfo.InvariantCulture, out int precision)
                && int.TryParse(parts[2], System.Globalization.CultureInfo.InvariantCulture, out int scale)
                ? (precision, scale)
                : null;
        }
    }
}
