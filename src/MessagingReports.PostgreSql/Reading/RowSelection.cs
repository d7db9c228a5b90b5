using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>Which columns of a relation a query selects, and where they are in its rows.</summary>
internal sealed class RowSelection
{
    /// <summary>Some columns of a relation; columns the store does not have are null in every row.</summary>
    public RowSelection(StoreRelation relation, IReadOnlyList<RelationColumn> columns)
    {
        Relation = relation;
        RelationColumn[] distinct = [.. columns.Distinct()];
        Stored = [.. distinct.Where(column => relation[column] is not null)];
        Missing = [.. distinct.Except(Stored)];

        // A record is named by its key, which is read even if nobody asked for it.
        int key = Array.IndexOf(Stored, relation.Schema.Key);
        IEnumerable<string> expressions = Stored.Select(relation.Expression);
        Expressions = key >= 0 ? [.. expressions] : [.. expressions, relation.Expression(relation.Schema.Key)];
        Key = key >= 0 ? key : Stored.Length;
    }

    public StoreRelation Relation { get; }

    /// <summary>The columns that are read, in order.</summary>
    public RelationColumn[] Stored { get; }

    /// <summary>The columns the store does not have.</summary>
    public RelationColumn[] Missing { get; }

    /// <summary>The field of a row that holds its key.</summary>
    public int Key { get; }

    /// <summary>What the query has to select, in order.</summary>
    public IReadOnlyList<string> Expressions { get; }
}
