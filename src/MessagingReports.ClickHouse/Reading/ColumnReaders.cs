using System.Numerics;
using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>Chooses how a column is read from its declared type and the type the server gives it.</summary>
internal static class ColumnReaders
{
    private const int DecimalDigits = 18;

    /// <summary>Whether every value of a column of the store can be taken as the declared column's.</summary>
    public static bool Accepts(RelationColumn column, NativeType type) => column.Type switch
    {
        RelationColumnType.Id or RelationColumnType.Reference or RelationColumnType.Text =>
            type.Kind == NativeKind.Text,
        RelationColumnType.Enumeration => type.Kind == NativeKind.Text || type.Labels is not null,
        RelationColumnType.Int32 => type.IsInteger && Fits(type, bytes: 4),
        RelationColumnType.Int64 => type.IsInteger && Fits(type, bytes: 8),
        RelationColumnType.Decimal => type.IsDecimal && type.Size <= 8 && type.Scale <= column.Scale
            && type.Precision - type.Scale <= DecimalDigits - column.Scale,
        RelationColumnType.Instant => type is { Kind: NativeKind.Signed, IsInteger: true, Size: 8 },
        RelationColumnType.Boolean => type is { Kind: NativeKind.Unsigned, Size: 1 },
        _ => false,
    };

    /// <summary>A reader for a column of an accepted type.</summary>
    public static ColumnReader Create(RelationColumn column, NativeType type) => column.Type switch
    {
        RelationColumnType.Reference => new ReferenceReader(column),
        RelationColumnType.Enumeration when type.Labels is null => new LabelTextReader(column),
        RelationColumnType.Enumeration when type.Size == 1 => new LabelReader<sbyte>(column, type.Labels),
        RelationColumnType.Enumeration => new LabelReader<short>(column, type.Labels),
        RelationColumnType.Int32 when type.Size == 4 => new SameReader<int>(column),
        RelationColumnType.Int64 or RelationColumnType.Instant when type.Size == 8 => new SameReader<long>(column),
        RelationColumnType.Decimal when type.Size == 8 && type.Scale == column.Scale => new SameReader<long>(column),
        RelationColumnType.Int32 => Numbers<int>(column, type, 1),
        RelationColumnType.Int64 => Numbers<long>(column, type, 1),
        RelationColumnType.Decimal => Numbers(column, type, PowerOfTen(column.Scale - type.Scale)),
        RelationColumnType.Boolean when type.IsBoolean => new SameReader<byte>(column),
        RelationColumnType.Boolean => new BooleanReader(column),
        _ => new TextReader(column),
    };

    private static bool Fits(NativeType type, int bytes) =>
        type.Size < bytes || (type.Size == bytes && type.Kind == NativeKind.Signed);

    private static ColumnReader Numbers<TTo>(RelationColumn column, NativeType type, TTo factor)
        where TTo : unmanaged, IBinaryInteger<TTo> => (type.Kind, type.Size) switch
        {
            (NativeKind.Signed, 1) => new WiderReader<sbyte, TTo>(column, factor),
            (NativeKind.Signed, 2) => new WiderReader<short, TTo>(column, factor),
            (NativeKind.Signed, 4) => new WiderReader<int, TTo>(column, factor),
            (NativeKind.Signed, _) => new WiderReader<long, TTo>(column, factor),
            (_, 1) => new WiderReader<byte, TTo>(column, factor),
            (_, 2) => new WiderReader<ushort, TTo>(column, factor),
            _ => new WiderReader<uint, TTo>(column, factor),
        };

    private static long PowerOfTen(int digits)
    {
        long power = 1;
        for (int i = 0; i < digits; i++)
        {
            power *= 10;
        }

        return power;
    }
}
