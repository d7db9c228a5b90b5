using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Sql;

/// <summary>A column of a relation as a store holds it.</summary>
/// <param name="Column">The declaration.</param>
/// <param name="Expression">SQL that gives the value.</param>
/// <param name="Type">The type of the expression.</param>
internal sealed record StoreColumn(RelationColumn Column, string Expression, NativeType Type)
{
    /// <summary>The value of a text column with the empty text for null, as which an empty text counts.</summary>
    public string Text => Type.IsNullable ? $"ifNull({Expression}, '')" : Expression;

    /// <summary>A test of the value that is false, and not null, for null.</summary>
    public string Holds(string test) => Type.IsNullable ? $"ifNull({test}, 0)" : test;
}
