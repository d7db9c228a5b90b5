using MessagingReports.Relations;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>A row of an <see cref="IColumnEngine"/>: values as a store's driver has them.</summary>
public sealed class EngineRow(RecordBatch batch, int row)
{
    public bool IsNull(RelationColumn column) => batch[column].IsNull(row);

    public ReadOnlySpan<byte> Utf8(RelationColumn column) =>
        batch[column] is DictionaryVector ids ? ids[row] : batch.Text(column)[row];

    public long Int64(RelationColumn column) => batch.Fixed<long>(column).Values[row];

    public int Int32(RelationColumn column) => batch.Fixed<int>(column).Values[row];

    public byte Code(RelationColumn column) => batch.Fixed<byte>(column).Values[row];
}
