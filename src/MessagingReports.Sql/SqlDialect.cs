namespace MessagingReports.Sql;

/// <summary>How one engine spells what the statements of this package say; one instance an engine.</summary>
/// <remarks>Conditions handed to a measure may be NULL, which counts as false.</remarks>
internal abstract class SqlDialect
{
    /// <summary>A condition that never holds.</summary>
    public virtual string False => "false";

    /// <summary>A text that is null, of the type of a group key.</summary>
    public abstract string NullText { get; }

    /// <summary>A number that is null, of the type of a least or greatest value.</summary>
    public abstract string NullNumber { get; }

    /// <summary>The number of alternatives from which on a list is better than a chain of comparisons.</summary>
    public virtual int MostAlternatives => 0;

    /// <summary>Whether the scope's account is named among the group keys, where it changes no group.</summary>
    public virtual bool GroupsByAccount => false;

    /// <summary>
    /// Whether many conditions are better tested on groups than on rows, see <see cref="StagedSql"/>.
    /// </summary>
    public virtual bool TestsGroups => false;

    /// <summary>Where null goes in the order of rows; no row of a window has a null window key.</summary>
    public virtual string Nulls => "NULLS FIRST";

    /// <summary>A quoted name.</summary>
    public virtual string Identifier(string name) => SqlText.Identifier(name);

    /// <summary>A text value that equals exactly this text; NULL when no store can hold it.</summary>
    public virtual string Literal(string text) => SqlText.Literal(text);

    /// <summary>A text column as an expression that sorts by its UTF-8 bytes.</summary>
    public virtual string Bytewise(StoreColumn column) => column.Expression;

    /// <summary>A text, null when it is empty, as a group key and as what is counted distinct.</summary>
    public virtual string NotEmpty(StoreColumn column) => $"nullif({column.Expression}, '')";

    /// <summary>The bounds of a half-open window on the column itself, so that indexes and statistics prune.</summary>
    public abstract string Within(StoreColumn column, long start, long end);

    /// <summary>An instant column, finer values truncated towards the past: what rows are ordered by.</summary>
    public virtual string Truncated(StoreColumn column) => column.Expression;

    /// <summary>An instant column in what a least or greatest instant is answered in, mostly microseconds.</summary>
    public abstract string Microseconds(StoreColumn column);

    /// <summary>The number of rows that meet a condition.</summary>
    public abstract string Count(string? condition);

    /// <summary>What is selected, in order.</summary>
    public virtual string Selected(IEnumerable<string> expressions) => SqlText.List(expressions);

    /// <summary>A number column in a type in which the sum of all rows fits.</summary>
    public virtual string Summand(StoreColumn column) => column.Expression;

    /// <summary>The exact sum of the rows that meet a condition; null or 0 for none.</summary>
    public abstract string Sum(string number, string? condition);

    /// <summary>The least value of the rows that meet a condition; null for none.</summary>
    public abstract string Minimum(string number, string? condition);

    /// <summary>The greatest value of the rows that meet a condition; null for none.</summary>
    public abstract string Maximum(string number, string? condition);

    /// <summary>The number of distinct texts, null not counted, of the rows that meet a condition.</summary>
    public abstract string CountDistinct(string text, string? condition);

    /// <summary>A rule that may be NULL, made true or false.</summary>
    public virtual string IsTrue(string rule) => $"({rule}) IS TRUE";

    /// <summary>True for an id that is too long or has control characters; false or NULL otherwise.</summary>
    public abstract string InvalidId(string text);
}
