namespace MessagingReports;

/// <summary>The data is wrong: a record breaks a rule of the store.</summary>
/// <remarks>
/// Nothing is repaired or left out silently: the run fails and leaves no file. The command-line tool exits with 3.
/// </remarks>
public sealed class ReportDataException : ReportException
{
    /// <summary>A record of <paramref name="relation"/> breaks <paramref name="rule"/>.</summary>
    /// <param name="relation">The relation the record belongs to, for example <c>attempts</c>.</param>
    /// <param name="recordId">The record's id, or null when the record has none that could be read.</param>
    /// <param name="column">The column that breaks the rule, or null when no single column does.</param>
    /// <param name="rule">A short stable name of the rule, for example <c>negative-count</c>.</param>
    /// <param name="message">One line: where, what was found, what was expected, what to do.</param>
    /// <param name="innerException">The cause, if another exception revealed it.</param>
    public ReportDataException(
        string relation,
        string? recordId,
        string? column,
        string rule,
        string message,
        Exception? innerException = null)
        : base(message, innerException)
    {
        Relation = relation;
        RecordId = recordId;
        Column = column;
        Rule = rule;
    }

    /// <summary>The relation the record belongs to, for example <c>attempts</c>.</summary>
    public string Relation { get; }

    /// <summary>The record's id, or null when the record has none that could be read.</summary>
    public string? RecordId { get; }

    /// <summary>The column that breaks the rule, or null when no single column does.</summary>
    public string? Column { get; }

    /// <summary>A short stable name of the rule, for example <c>negative-count</c>.</summary>
    public string Rule { get; }
}
