using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Reads the fields of one column of a CSV file, one after the other; an empty field never gets
/// here.</summary>
/// <remarks>Reading and appending are apart because a row is kept only when every field of it is good and it is asked
/// for.</remarks>
internal abstract class FieldParser(RelationColumn column)
{
    public RelationColumn Column { get; } = column;

    /// <summary>The rule a field breaks that does not parse.</summary>
    public abstract string Rule { get; }

    /// <summary>What a field must be, for the error message.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a field and keeps its value.</summary>
    public abstract bool TryParse(ReadOnlySpan<byte> field);

    /// <summary>Appends the value read last.</summary>
    /// <param name="builder">The builder of the column.</param>
    /// <param name="field">The field it was read from.</param>
    public abstract void Append(ColumnBuilder builder, ReadOnlySpan<byte> field);

    public static FieldParser For(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Id => new IdFieldParser(column),
        RelationColumnType.Reference => new ReferenceFieldParser(column),
        RelationColumnType.Text => new TextFieldParser(column),
        RelationColumnType.Enumeration => new EnumerationFieldParser(column),
        RelationColumnType.Int32 => new Int32FieldParser(column),
        RelationColumnType.Int64 => new Int64FieldParser(column),
        RelationColumnType.Decimal => new DecimalFieldParser(column),
        RelationColumnType.Instant => new InstantFieldParser(column),
        RelationColumnType.Boolean => new BooleanFieldParser(column),
        _ => throw Throw.NoFieldOfType(column),
    };
}
