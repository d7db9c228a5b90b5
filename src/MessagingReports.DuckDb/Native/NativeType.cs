using System.Text;
using DuckDB.NET.Native;

namespace MessagingReports.DuckDb.Native;

/// <summary>The type of a column as DuckDB found it.</summary>
/// <param name="Id">The type.</param>
/// <param name="Storage">How the values lie in memory: for decimals and enumerations the integer behind them.</param>
/// <param name="Width">The digits of a decimal, otherwise 0.</param>
/// <param name="Scale">The decimals of a decimal, otherwise 0.</param>
/// <param name="Labels">The labels of an enumeration in UTF-8, in code order, otherwise empty.</param>
internal sealed record NativeType(DuckDBType Id, DuckDBType Storage, int Width, int Scale, IReadOnlyList<byte[]> Labels)
{
    /// <summary>VARCHAR.</summary>
    public static NativeType Text { get; } = new(DuckDBType.Varchar, DuckDBType.Varchar, 0, 0, []);

    /// <summary>Whether the values are integers of any width.</summary>
    public bool IsInteger => Id is DuckDBType.TinyInt or DuckDBType.SmallInt or DuckDBType.Integer or DuckDBType.BigInt
        or DuckDBType.HugeInt or DuckDBType.UnsignedTinyInt or DuckDBType.UnsignedSmallInt or DuckDBType.UnsignedInteger
        or DuckDBType.UnsignedBigInt or DuckDBType.UnsignedHugeInt;

    /// <summary>Whether the values are instants of any precision.</summary>
    public bool IsTimestamp => Id is DuckDBType.Timestamp or DuckDBType.TimestampS or DuckDBType.TimestampMs
        or DuckDBType.TimestampNs or DuckDBType.TimestampTz;

    /// <summary>Whether the values are text, in full or as labels.</summary>
    public bool IsText => Id is DuckDBType.Varchar or DuckDBType.Enum;

    public static NativeType Of(DuckDBLogicalType type)
    {
        DuckDBType id = NativeMethods.LogicalType.DuckDBGetTypeId(type);
        return id switch
        {
            DuckDBType.Decimal => new NativeType(
                id,
                NativeMethods.LogicalType.DuckDBDecimalInternalType(type),
                NativeMethods.LogicalType.DuckDBDecimalWidth(type),
                NativeMethods.LogicalType.DuckDBDecimalScale(type),
                []),
            DuckDBType.Enum =>
                new NativeType(id, NativeMethods.LogicalType.DuckDBEnumInternalType(type), 0, 0, LabelsOf(type)),
            _ => new NativeType(id, id, 0, 0, []),
        };
    }

    /// <summary>The type's name in SQL, for messages.</summary>
    public override string ToString() => Id switch
    {
        DuckDBType.Decimal => FormattableString.Invariant($"DECIMAL({Width},{Scale})"),
        DuckDBType.TimestampS => "TIMESTAMP_S",
        DuckDBType.TimestampMs => "TIMESTAMP_MS",
        DuckDBType.TimestampNs => "TIMESTAMP_NS",
        DuckDBType.TimestampTz => "TIMESTAMPTZ",
        DuckDBType.SqlNull => "NULL",
        _ => Id.ToString().ToUpperInvariant(),
    };

    private static byte[][] LabelsOf(DuckDBLogicalType type)
    {
        byte[][] labels = new byte[NativeMethods.LogicalType.DuckDBEnumDictionarySize(type)][];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = Encoding.UTF8.GetBytes(NativeMethods.LogicalType.DuckDBEnumDictionaryValue(type, i));
        }

        return labels;
    }
}
