using System.Text.RegularExpressions;
using MessagingReports.Relations;

namespace MessagingReports.Sql;

/// <summary>Where a host's tables have other names or columns than the relations of the store.</summary>
/// <remarks>
/// Shape: whatever is not mapped has its own name. A store that differs more exposes views. Names are validated and
/// quoted; column expressions are SQL of the host and go into statements as they are: never build one from input.
/// </remarks>
public sealed partial class RelationMapping
{
    /// <summary>Every relation and column under its own name, in the engine's current schema or database.</summary>
    public static RelationMapping Default { get; } = new();

    /// <summary>The schema, or in ClickHouse the database, of all relations.</summary>
    /// <value>Default null: the one the engine looks in first.</value>
    public string? Schema { get; init; }

    /// <summary>
    /// The table or view of a relation by the relation's name, for example <c>attempts</c> to <c>call_log</c>.
    /// </summary>
    /// <value>Default empty.</value>
    public IReadOnlyDictionary<string, string> Relations { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// SQL that gives a column in the scope of its table, by the column's full name, for example
    /// <c>attempts.started_at</c> to <c>begun</c>.
    /// </summary>
    /// <value>Default empty.</value>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Checks the names.</summary>
    /// <exception cref="ArgumentException">
    /// A key is no relation or column of the store, an expression is empty, or a schema or table is not a name of
    /// ASCII letters, digits and <c>_</c>, at most 63, that starts with a letter or <c>_</c>.
    /// </exception>
    public void Validate()
    {
        if (Schema is not null)
        {
            RefuseUnlessName("Schema", Schema);
        }

        RelationSchema[] schemas = [.. RelationSchemas.Directory, .. RelationSchemas.Facts];
        foreach ((string relation, string table) in Relations)
        {
            if (!schemas.Any(schema => schema.Name == relation))
            {
                throw Throw.UnknownRelation(relation);
            }

            RefuseUnlessName($"Relations['{relation}']", table);
        }

        foreach ((string name, string expression) in Columns)
        {
            if (!schemas.Any(schema => schema.Columns.Any(column => column.ToString() == name)))
            {
                throw Throw.UnknownColumn(name);
            }

            if (string.IsNullOrWhiteSpace(expression))
            {
                throw Throw.EmptyExpression(name);
            }
        }
    }

    /// <summary>The table or view of a relation, not quoted.</summary>
    internal string TableOf(RelationSchema relation) => Relations.GetValueOrDefault(relation.Name, relation.Name);

    /// <summary>SQL for a FROM clause.</summary>
    internal string From(RelationSchema relation, SqlDialect dialect) => Schema is { } schema
        ? $"{dialect.Identifier(schema)}.{dialect.Identifier(TableOf(relation))}"
        : dialect.Identifier(TableOf(relation));

    /// <summary>SQL that gives a column; null when it has its own name.</summary>
    internal string? Expression(RelationColumn column) =>
        Columns.TryGetValue(column.ToString(), out string? expression) ? $"({expression})" : null;

    private static void RefuseUnlessName(string where, string? name)
    {
        if (name is null || !Name().IsMatch(name))
        {
            throw Throw.BadName(where, name);
        }
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]{0,62}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
