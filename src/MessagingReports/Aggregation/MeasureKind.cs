namespace MessagingReports.Aggregation;

/// <summary>What a <see cref="Measure"/> computes over the rows of a group that meet its conditions.</summary>
/// <remarks>
/// Only exact kinds that merge: partial results of any split of the rows combine to the result of all rows.
/// </remarks>
public enum MeasureKind
{
    /// <summary>The number of rows.</summary>
    Count,

    /// <summary>The exact sum of a number column; null values add nothing. Decimals keep the column's scale.</summary>
    Sum,

    /// <summary>The least value of an instant or number column; null when no row has a value.</summary>
    Minimum,

    /// <summary>The greatest value of an instant or number column; null when no row has a value.</summary>
    Maximum,

    /// <summary>
    /// The number of distinct values of an id or reference column, null not counted. Texts are equal iff their bytes
    /// are.
    /// </summary>
    CountDistinct,

    /// <summary>
    /// The number of rows in which one of <see cref="Measure.Columns"/> breaks a rule of its declaration: null where it
    /// may not be,
    /// an undefined label, a value below the minimum, an id that is empty, over 128 bytes or has control characters.
    /// </summary>
    CountInvalid,
}
