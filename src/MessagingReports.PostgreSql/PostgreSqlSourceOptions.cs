using MessagingReports.Sql;

namespace MessagingReports.PostgreSql;

/// <summary>How a <see cref="PostgreSqlAttemptSource"/> uses the server.</summary>
public sealed class PostgreSqlSourceOptions
{
    /// <summary>The schema, and where tables or columns have other names than the relations.</summary>
    /// <value>Default: every relation under its own name in the first schema of the <c>search_path</c>.</value>
    public RelationMapping Mapping { get; init; } = RelationMapping.Default;

    /// <summary>
    /// How long one statement of a run may take in the server. The clock of a detail read runs until its last row is
    /// fetched, so it includes the time the report takes to be written.
    /// </summary>
    /// <value>Default null: what the server, the role or the connection string says.</value>
    public TimeSpan? StatementTimeout { get; init; }

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">
    /// The mapping is not valid, or the timeout is not 1 millisecond to 24 days.
    /// </exception>
    public void Validate()
    {
        ArgumentNullException.ThrowIfNull(Mapping);
        Mapping.Validate();
        if (StatementTimeout is { TotalMilliseconds: < 1 or > int.MaxValue } timeout)
        {
            throw Throw.BadTimeout(timeout);
        }
    }
}
