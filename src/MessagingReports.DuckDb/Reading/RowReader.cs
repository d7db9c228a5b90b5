using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Reading;

/// <summary>
/// Copies the chunks of one relation's query to batches, and refuses values that cannot be taken exactly.
/// </summary>
internal sealed class RowReader
{
    private const int WindowKey = 0;
    private const int Key = 1;

    private readonly DuckDbRelation _relation;
    private readonly ColumnReader[] _readers;
    private readonly int[] _positions;
    private readonly int _flag = -1;

    /// <summary>A reader of some columns of a relation; columns the store does not have are null.</summary>
    public RowReader(DuckDbRelation relation, IReadOnlyList<RelationColumn> columns)
    {
        _relation = relation;
        RelationSchema schema = relation.Schema;
        List<DuckDbColumn> read = [relation[schema.WindowKey ?? schema.Key]!, relation[schema.Key]!];
        _readers = [.. columns.Distinct().Select(column =>
            ColumnReaders.Create(
                column, relation[column], isStrict: relation.Kind is StoreKind.Parquet or StoreKind.Csv))];
        _positions = new int[_readers.Length];
        for (int i = 0; i < _readers.Length; i++)
        {
            DuckDbColumn? stored = relation[_readers[i].Column];
            if (stored is null)
            {
                continue;
            }

            _positions[i] = read.IndexOf(stored);
            if (_positions[i] < 0)
            {
                _positions[i] = read.Count;
                read.Add(stored);
            }
        }

        Expressions = [.. read.Select(column => column.Expression)];
        if (relation.Kind == StoreKind.Csv)
        {
            _flag = Expressions.Count;
            IEnumerable<string?> flags =
                read.Concat(SelectSql.MembershipColumns(relation)).Select(column => column.Invalid).Distinct();
            Expressions = [.. Expressions, $"({string.Join(" OR ", flags)})"];
        }
    }

    /// <summary>What the query has to select, in order.</summary>
    public IReadOnlyList<string> Expressions { get; }

    /// <summary>Appends all rows of a chunk.</summary>
    /// <exception cref="ReportDataException">A value cannot be taken, or a row has no window key.</exception>
    public void Append(NativeChunk rows, RecordBatchBuilder builder)
    {
        if (_flag >= 0)
        {
            RefuseFlagged(rows);
        }

        RefuseMissingWindowKey(rows);

        for (int i = 0; i < _readers.Length; i++)
        {
            ColumnReader reader = _readers[i];
            NativeVector vector = rows[_positions[i]];
            int refused = reader.Append(vector, rows.Count, builder.Find(reader.Column)!);
            if (refused >= 0)
            {
                throw _relation.Kind == StoreKind.Csv
                    ? BadCsv.Find(_relation, null, CancellationToken.None)
                    : Throw.BadValue(_relation, reader.Column, Id(rows, refused), reader.Describe(vector, refused));
            }
        }
    }

    private unsafe void RefuseMissingWindowKey(NativeChunk rows)
    {
        NativeVector vector = rows[WindowKey];
        for (int i = 0; vector.Validity != null && i < rows.Count; i++)
        {
            if (vector.IsNull(i))
            {
                throw Throw.MissingValue(_relation, _relation.Schema.WindowKey ?? _relation.Schema.Key, Id(rows, i));
            }
        }
    }

    private unsafe void RefuseFlagged(NativeChunk rows)
    {
        bool* flags = rows[_flag].Values<bool>();
        for (int i = 0; i < rows.Count; i++)
        {
            if (flags[i])
            {
                throw BadCsv.Find(_relation, null, CancellationToken.None);
            }
        }
    }

    private static string Id(NativeChunk rows, int row) => rows[Key].Text(row);
}
