using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>Chooses how a column is written from its declared type.</summary>
internal static class ColumnPages
{
    public static ColumnPage Create(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Enumeration or RelationColumnType.Boolean => new FixedPage<byte>(column),
        RelationColumnType.Int32 => new FixedPage<int>(column),
        RelationColumnType.Int64 or RelationColumnType.Decimal or RelationColumnType.Instant =>
            new FixedPage<long>(column),
        _ => new TextPage(column),
    };
}
