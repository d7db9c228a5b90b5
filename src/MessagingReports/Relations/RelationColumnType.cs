namespace MessagingReports.Relations;

/// <summary>The type of a relation's column, and with it the vector that holds it in a batch.</summary>
public enum RelationColumnType
{
    /// <summary>Opaque text of 1-128 UTF-8 bytes without control characters. <see cref="TextVector"/>.</summary>
    Id,

    /// <summary>An id that names a record of the directory. <see cref="DictionaryVector"/>.</summary>
    Reference,

    /// <summary>Any Unicode text without NUL; empty is null. <see cref="TextVector"/>.</summary>
    Text,

    /// <summary>
    /// A label of <see cref="RelationColumn.Enumeration"/>, held as its code. <c>FixedVector&lt;byte&gt;</c>.
    /// </summary>
    Enumeration,

    /// <summary>A 32-bit integer. <c>FixedVector&lt;int&gt;</c>.</summary>
    Int32,

    /// <summary>A 64-bit integer. <c>FixedVector&lt;long&gt;</c>.</summary>
    Int64,

    /// <summary>
    /// An exact decimal times 10 to the power of <see cref="RelationColumn.Scale"/>, at most 18 digits.
    /// <c>FixedVector&lt;long&gt;</c>.
    /// </summary>
    Decimal,

    /// <summary>
    /// A decimal like <see cref="Decimal"/> of at most 38 digits, for sums. <c>FixedVector&lt;Int128&gt;</c>.
    /// </summary>
    WideDecimal,

    /// <summary>Microseconds since 1970-01-01T00:00:00Z. <c>FixedVector&lt;long&gt;</c>.</summary>
    Instant,

    /// <summary>0 or 1. <c>FixedVector&lt;byte&gt;</c>.</summary>
    Boolean,
}
