using System.Text;
using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Sql;

/// <summary>A column of a relation as a server holds it.</summary>
internal sealed record ServerColumn : StoreColumn
{
    /// <param name="column">The declaration.</param>
    /// <param name="expression">SQL that gives the value.</param>
    /// <param name="type">The type of the expression; one that can hold nothing but values that can be taken.</param>
    public ServerColumn(RelationColumn column, string expression, NativeType type)
        : base(column, expression, [.. Utf8(type)])
    {
        Type = type;
        Labels = type.Labels is null ? null : Labels;
        IsNeverNull = !type.IsNullable;
    }

    public NativeType Type { get; }

    private static IEnumerable<byte[]> Utf8(NativeType type) =>
        (type.Labels ?? []).Select(label => Encoding.UTF8.GetBytes(label.Label));
}
