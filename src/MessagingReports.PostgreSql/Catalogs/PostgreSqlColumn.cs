using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.PostgreSql.Catalogs;

/// <summary>A column of a relation as the server holds it.</summary>
/// <param name="Column">The declaration.</param>
/// <param name="Expression">SQL that gives the value.</param>
/// <param name="Type">The type of the expression.</param>
/// <param name="Labels">The labels of an enum type, otherwise null.</param>
/// <param name="Invalid">SQL that is true for a value that cannot be taken exactly; null for none.</param>
internal sealed record PostgreSqlColumn(
    RelationColumn Column, string Expression, PostgreSqlType Type, IReadOnlyList<byte[]>? Labels, string? Invalid)
    : StoreColumn(Column, Expression, Labels, Invalid);
