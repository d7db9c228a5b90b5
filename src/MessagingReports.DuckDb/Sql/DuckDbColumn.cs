using DuckDB.NET.Native;
using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Sql;

/// <summary>A column of a relation as DuckDB holds it.</summary>
/// <param name="Column">The declaration.</param>
/// <param name="Expression">SQL that gives the value, in the scope of <see cref="StoreRelation.From"/>.</param>
/// <param name="Type">The type of the expression.</param>
/// <param name="Invalid">
/// SQL that is true for a value that cannot be taken exactly; null when the type excludes that.
/// </param>
internal sealed record DuckDbColumn(RelationColumn Column, string Expression, NativeType Type, string? Invalid)
    : StoreColumn(Column, Expression, Type.Id == DuckDBType.Enum ? Type.Labels : null, Invalid);
