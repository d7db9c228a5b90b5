using CsvHelper;
using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Reads the CSV file of one relation record by record, and refuses the first thing in it that is
/// wrong.</summary>
internal sealed class CsvRelationReader : IAsyncDisposable
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        Separator = ',',
        HasHeader = false, // the header is checked here
        DetectSeparatorHint = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
    };

    private readonly RelationSchema _relation;
    private readonly string _file;
    private readonly CsvReader _csv;
    private readonly FieldParser?[] _parsers; // by ordinal of the column; null where the file has no such column
    private readonly int[] _fields; // by ordinal of the column
    private RelationColumn[] _header = []; // by field

    private CsvRelationReader(RelationSchema relation, string file, CsvReader csv)
    {
        _relation = relation;
        _file = file;
        _csv = csv;
        _parsers = new FieldParser?[relation.Columns.Count];
        _fields = new int[relation.Columns.Count];
    }

    /// <summary>The columns of the file, in its order.</summary>
    public IReadOnlyList<RelationColumn> Header => _header;

    /// <summary>Opens the file and reads its header.</summary>
    public static async ValueTask<CsvRelationReader> OpenAsync(
        DataFolderFile file, RelationSchema relation, CancellationToken cancellationToken)
    {
        // The CSV reader would take UTF-16 for what it is; a data folder is UTF-8.
        if (await CsvStream.HasForeignMarkAsync(file, cancellationToken).ConfigureAwait(false))
        {
            throw Throw.NotUtf8(relation, file.Name);
        }

        CsvRelationReader reader = new(relation, file.Name, CsvReader.Create(CsvStream.Open(file), Options));
        try
        {
            if (!await reader.NextAsync(cancellationToken).ConfigureAwait(false))
            {
                throw Throw.NoHeader(relation, file.Name);
            }

            reader.ReadHeader();
            return reader;
        }
        catch
        {
            await reader.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Moves to the next record and checks every field of it.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await NextAsync(cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        Check();
        return true;
    }

    /// <summary>The field of a column in the current record; empty also when the file has no such column.</summary>
    public ReadOnlySpan<byte> Field(RelationColumn? column) =>
        column is not null && _parsers[column.Ordinal] is not null ? _csv.GetSpan(_fields[column.Ordinal]) : default;

    /// <summary>The value of an instant column that has one, in microseconds.</summary>
    public long Microseconds(RelationColumn column) => ((InstantFieldParser)_parsers[column.Ordinal]!).Microseconds;

    /// <summary>Appends the current record to a batch.</summary>
    public void AppendTo(RecordBatchBuilder batch)
    {
        foreach (RelationColumn column in _relation.Columns)
        {
            if (batch.Find(column) is not { } builder)
            {
                continue;
            }

            ReadOnlySpan<byte> field = Field(column);
            if (field.IsEmpty)
            {
                builder.AppendNull();
            }
            else
            {
                _parsers[column.Ordinal]!.Append(builder, field);
            }
        }
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    private async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _csv.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CsvFormatException exception)
        {
            throw Throw.BadQuoting(_relation, _file, exception.LineNumber, exception);
        }
    }

    private void ReadHeader()
    {
        _header = new RelationColumn[_csv.FieldCount];
        for (int field = 0; field < _header.Length; field++)
        {
            RelationColumn? column = _relation.Find(_csv.GetString(field));
            if (column is null)
            {
                throw Throw.UnknownColumn(_relation, _file, _csv.GetSpan(field));
            }

            if (_parsers[column.Ordinal] is not null)
            {
                throw Throw.DuplicateColumn(column, _file);
            }

            _header[field] = column;
            _fields[column.Ordinal] = field;
            _parsers[column.Ordinal] = FieldParser.For(column);
        }

        foreach (RelationColumn column in _relation.Columns)
        {
            if (_parsers[column.Ordinal] is null && !column.IsNullable)
            {
                throw Throw.MissingColumn(column, _file);
            }
        }
    }

    private void Check()
    {
        if (_csv.FieldCount != _header.Length)
        {
            throw Throw.WrongFieldCount(_relation, _file, _csv.LineNumber, _csv.FieldCount, _header.Length);
        }

        for (int i = 0; i < _header.Length; i++)
        {
            ReadOnlySpan<byte> field = _csv.GetSpan(i);
            RelationColumn column = _header[i];
            if (field.IsEmpty)
            {
                if (!column.IsNullable)
                {
                    throw Throw.EmptyField(_parsers[column.Ordinal]!, _file, _csv.LineNumber, RecordId());
                }
            }
            else if (!_parsers[column.Ordinal]!.TryParse(field))
            {
                throw Throw.BadField(_parsers[column.Ordinal]!, _file, _csv.LineNumber, RecordId(), field);
            }
        }
    }

    /// <summary>The id of the current record, if it can be read.</summary>
    private string? RecordId()
    {
        ReadOnlySpan<byte> id = Field(_relation.Key);
        return _parsers[_relation.Key.Ordinal]!.TryParse(id) ? StoreRules.StrictUtf8.GetString(id) : null;
    }
}
