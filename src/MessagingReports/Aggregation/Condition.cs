using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>A test of one enumeration or boolean column: its value is in a set. Null is in no set.</summary>
public sealed class Condition
{
    private Condition(RelationColumn column, ulong codes)
    {
        Column = column;
        Codes = codes;
    }

    /// <summary>The column tested.</summary>
    public RelationColumn Column { get; }

    /// <summary>
    /// The set: bit <c>n</c> is 1 iff code <c>n</c> belongs to it; for a boolean, bit 1 is true and bit 0 false.
    /// </summary>
    public ulong Codes { get; }

    /// <summary>The column holds one of <paramref name="values"/>.</summary>
    /// <exception cref="ArgumentException">The column is not of enumeration <typeparamref name="TEnum"/>.</exception>
    public static Condition In<TEnum>(RelationColumn column, params ReadOnlySpan<TEnum> values)
        where TEnum : struct, Enum
    {
        if (column.Enumeration?.Name != typeof(TEnum).Name)
        {
            throw Throw.WrongEnumeration(column, typeof(TEnum).Name);
        }

        ulong codes = 0;
        foreach (TEnum value in values)
        {
            codes |= 1UL << Convert.ToByte(value, System.Globalization.CultureInfo.InvariantCulture);
        }

        return new Condition(column, codes);
    }

    /// <summary>The boolean column is true.</summary>
    /// <exception cref="ArgumentException">The column is not boolean.</exception>
    public static Condition IsTrue(RelationColumn column) =>
        column.Type == RelationColumnType.Boolean ? new Condition(column, 0b10) : throw Throw.NotBoolean(column);

    /// <summary>Whether <paramref name="code"/> is in the set.</summary>
    public bool Contains(byte code) => code < 64 && (Codes >> code & 1) != 0;
}
