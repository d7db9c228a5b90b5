using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>Appends the fields of one column to the batch being built.</summary>
internal abstract class ColumnParser(ColumnBuilder builder)
{
    public RelationColumn Column => builder.Column;

    /// <summary>Appends a null.</summary>
    public void AppendNull() => builder.AppendNull();

    /// <summary>Appends a value.</summary>
    /// <returns>False for a value that cannot be taken exactly; nothing is appended.</returns>
    public abstract bool Append(ReadOnlySpan<byte> value);

    /// <summary>A parser for a column.</summary>
    /// <param name="builder">Where its values go.</param>
    public static ColumnParser Create(ColumnBuilder builder) => builder switch
    {
        TextBuilder texts => new TextParser(texts),
        DictionaryBuilder ids => new ReferenceParser(ids),
        FixedBuilder<byte> codes when codes.Column.Type == RelationColumnType.Enumeration => new LabelParser(codes),
        FixedBuilder<byte> flags => new BooleanParser(flags),
        FixedBuilder<int> integers => new IntegerParser<int>(integers),
        FixedBuilder<long> { Column.Type: RelationColumnType.Int64 } integers => new IntegerParser<long>(integers),
        FixedBuilder<long> { Column.Type: RelationColumnType.Instant } instants => new InstantParser(instants),
        _ => new DecimalParser((FixedBuilder<long>)builder),
    };
}
