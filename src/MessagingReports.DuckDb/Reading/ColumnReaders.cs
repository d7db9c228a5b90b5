using DuckDB.NET.Native;
using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Chooses how a column is read from its declared type and the type a store gives it.</summary>
internal static class ColumnReaders
{
    /// <summary>Whether a column of the store can be read as the declared column at all.</summary>
    public static bool Accepts(RelationColumn column, NativeType type) => column.Type switch
    {
        RelationColumnType.Id or RelationColumnType.Reference or RelationColumnType.Text
            or RelationColumnType.Enumeration => type.IsText,
        RelationColumnType.Int32 or RelationColumnType.Int64 => type.IsInteger,
        RelationColumnType.Decimal => type.Id == DuckDBType.Decimal,
        RelationColumnType.Instant => type.IsTimestamp,
        RelationColumnType.Boolean => type.Id == DuckDBType.Boolean,
        _ => false,
    };

    /// <summary>A reader for a column, which may be missing.</summary>
    /// <param name="column">The declared column.</param>
    /// <param name="stored">The column as the store has it; null when it has not.</param>
    /// <param name="isStrict">Whether undefined labels are refused while reading, as a data folder must.</param>
    public static ColumnReader Create(RelationColumn column, DuckDbColumn? stored, bool isStrict) =>
        stored is null ? new MissingReader(column) : Create(column, stored.Type, isStrict);

    private static ColumnReader Create(RelationColumn column, NativeType type, bool isStrict) => column.Type switch
    {
        RelationColumnType.Reference => new ReferenceReader(column),
        RelationColumnType.Enumeration when type.Id == DuckDBType.Enum => Labels(column, type),
        RelationColumnType.Enumeration => new TextLabelReader(column, isStrict),
        RelationColumnType.Int32 when type.Id == DuckDBType.Integer => new SameReader<int>(column),
        RelationColumnType.Int64 when type.Id == DuckDBType.BigInt => new SameReader<long>(column),
        RelationColumnType.Int32 => Integers<int>(column, type),
        RelationColumnType.Int64 => Integers<long>(column, type),
        RelationColumnType.Decimal when type.Storage == DuckDBType.BigInt && type.Scale == column.Scale =>
            new SameReader<long>(column),
        RelationColumnType.Decimal => Decimals(column, type),
        RelationColumnType.Instant => Instants(column, type),
        RelationColumnType.Boolean => new SameReader<byte>(column),
        _ => new TextReader(column),
    };

    private static ColumnReader Labels(RelationColumn column, NativeType type) => type.Storage switch
    {
        DuckDBType.UnsignedTinyInt => new LabelReader<byte>(column, type.Labels),
        DuckDBType.UnsignedSmallInt => new LabelReader<ushort>(column, type.Labels),
        _ => new LabelReader<uint>(column, type.Labels),
    };

    private static ColumnReader Integers<T>(RelationColumn column, NativeType type)
        where T : unmanaged, System.Numerics.IBinaryInteger<T> => type.Id switch
        {
            DuckDBType.TinyInt => new IntegerReader<sbyte, T>(column),
            DuckDBType.SmallInt => new IntegerReader<short, T>(column),
            DuckDBType.Integer => new IntegerReader<int, T>(column),
            DuckDBType.BigInt => new IntegerReader<long, T>(column),
            DuckDBType.HugeInt => new IntegerReader<Int128, T>(column),
            DuckDBType.UnsignedTinyInt => new IntegerReader<byte, T>(column),
            DuckDBType.UnsignedSmallInt => new IntegerReader<ushort, T>(column),
            DuckDBType.UnsignedInteger => new IntegerReader<uint, T>(column),
            DuckDBType.UnsignedBigInt => new IntegerReader<ulong, T>(column),
            _ => new IntegerReader<UInt128, T>(column),
        };

    private static ColumnReader Decimals(RelationColumn column, NativeType type) => type.Storage switch
    {
        DuckDBType.SmallInt => new DecimalReader<short>(column, type.Scale),
        DuckDBType.Integer => new DecimalReader<int>(column, type.Scale),
        DuckDBType.BigInt => new DecimalReader<long>(column, type.Scale),
        _ => new DecimalReader<Int128>(column, type.Scale),
    };

    private static ColumnReader Instants(RelationColumn column, NativeType type) => type.Id switch
    {
        DuckDBType.TimestampS => new InstantReader(column, factor: 1_000_000, divisor: 1),
        DuckDBType.TimestampMs => new InstantReader(column, factor: 1_000, divisor: 1),
        DuckDBType.TimestampNs => new InstantReader(column, factor: 1, divisor: 1_000),
        _ => new InstantReader(column, factor: 1, divisor: 1),
    };
}
