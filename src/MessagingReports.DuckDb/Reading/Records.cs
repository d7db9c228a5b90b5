using System.Text;
using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>All rows of a small relation, one at a time.</summary>
internal sealed class Records
{
    private readonly StoreRelation _relation;
    private readonly RecordBatch _batch;
    private int _row;

    private Records(StoreRelation relation, RecordBatch batch)
    {
        _relation = relation;
        _batch = batch;
    }

    public static Records Read(NativeConnection connection, StoreRelation relation)
    {
        IReadOnlyList<RelationColumn> columns = relation.Schema.Columns;
        RowReader reader = new(relation, columns);
        RecordBatchBuilder builder = new(relation.Schema, columns, capacity: 1);
        try
        {
            using NativeResult result = connection.Query(
                $"SELECT {SqlText.List(reader.Expressions)} FROM {relation.From}");
            while (result.Next())
            {
                reader.Append(result, builder);
            }
        }
        catch (DuckDbFailure failure) when (BadCsv.IsSuspected(relation, failure))
        {
            throw BadCsv.Find(relation, failure, CancellationToken.None);
        }

        return new Records(relation, builder.Build());
    }

    /// <summary>One record a row.</summary>
    public List<TRecord> Select<TRecord>(Func<Records, TRecord> record)
    {
        List<TRecord> records = new(_batch.Count);
        for (_row = 0; _row < _batch.Count; _row++)
        {
            records.Add(record(this));
        }

        return records;
    }

    /// <summary>The text of a column; empty when it is null.</summary>
    public string Text(RelationColumn column) => Encoding.UTF8.GetString(
        column.Type == RelationColumnType.Reference ? _batch.Dictionary(column)[_row] : _batch.Text(column)[_row]);

    /// <summary>The integer of a column.</summary>
    public long Number(RelationColumn column)
    {
        RefuseNull(column);
        return column.Type == RelationColumnType.Int32
            ? _batch.Fixed<int>(column).Values[_row]
            : _batch.Fixed<long>(column).Values[_row];
    }

    /// <summary>The code of an enumeration column.</summary>
    public byte Code(RelationColumn column)
    {
        RefuseNull(column);
        return _batch.Fixed<byte>(column).Values[_row];
    }

    private void RefuseNull(RelationColumn column)
    {
        if (_batch[column].IsNull(_row))
        {
            throw Throw.MissingValue(_relation, column, Text(_relation.Schema.Key));
        }
    }
}
