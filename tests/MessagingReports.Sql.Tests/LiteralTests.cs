using FsCheck.Xunit;

namespace MessagingReports.Sql.Tests;

/// <summary>Each dialect's literals, read back by a scanner that knows the engine's grammar and nothing else.</summary>
public sealed class LiteralTests
{
    [Theory]
    [InlineData("it's", "'it''s'")]
    [InlineData("back\\slash", "E'back\\\\slash'")]
    [InlineData("\\' OR 1=1 --", "E'\\\\'' OR 1=1 --'")]
    [InlineData("nul\0", "NULL")]
    public void PostgreSql_Text_IsOneValue(string text, string expected) =>
        Assert.Equal(expected, PostgreSqlDialect.Instance.Literal(text));

    [Theory]
    [InlineData("it's", "'it''s'")]
    [InlineData("back\\slash", "'back\\\\slash'")]
    [InlineData("\\' OR 1=1 --", "'\\\\'' OR 1=1 --'")]
    [InlineData("nul\0", "NULL")]
    public void ClickHouse_Text_IsOneValue(string text, string expected) =>
        Assert.Equal(expected, ClickHouseDialect.Instance.Literal(text));

    [Property]
    public bool PostgreSql_AnyText_ReadsBack(string? text, bool isHostile) =>
        ReadsBack(PostgreSqlDialect.Instance, Text(text, isHostile), literal =>
            literal.StartsWith('E') ? Scan(literal[1..], hasEscapes: true) : Scan(literal, hasEscapes: false));

    [Property]
    public bool ClickHouse_AnyText_ReadsBack(string? text, bool isHostile) =>
        ReadsBack(ClickHouseDialect.Instance, Text(text, isHostile), literal => Scan(literal, hasEscapes: true));

    [Property]
    public bool ClickHouse_AnyIdentifier_ReadsBack(string? name, bool isHostile)
    {
        string text = Text(name, isHostile);
        string quoted = ClickHouseDialect.Instance.Identifier(text);
        return Scan(quoted, hasEscapes: true, quote: '"') == text;
    }

    private static string Text(string? text, bool isHostile) => isHostile ? $"{text}\\'\"{text}\\\\''" : text ?? "";

    private static bool ReadsBack(SqlDialect dialect, string text, Func<string, string?> read)
    {
        string literal = dialect.Literal(text);
        return SqlText.IsStorable(text) ? read(literal) == text : literal == "NULL";
    }

    /// <summary>The text of a quoted literal that ends exactly at the end; null when it does not.</summary>
    private static string? Scan(string literal, bool hasEscapes, char quote = '\'')
    {
        System.Text.StringBuilder text = new();
        if (literal[0] != quote)
        {
            return null;
        }

        for (int i = 1; i < literal.Length; i++)
        {
            if (literal[i] == quote)
            {
                if (i == literal.Length - 1)
                {
                    return text.ToString();
                }

                if (literal[++i] != quote)
                {
                    return null;
                }
            }
            else if (hasEscapes && literal[i] == '\\' && (++i == literal.Length || literal[i] is not ('\\' or '\'')))
            {
                return null;
            }

            text.Append(literal[i]);
        }

        return null;
    }
}
