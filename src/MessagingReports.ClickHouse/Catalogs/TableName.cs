using System.Text.RegularExpressions;
using MessagingReports.ClickHouse.Sql;

namespace MessagingReports.ClickHouse.Catalogs;

/// <summary>A table's database and name.</summary>
internal sealed partial record TableName(string Database, string Name)
{
    /// <summary>The quoted name.</summary>
    public string Sql => $"{Quoted.Name(Database)}.{Quoted.Name(Name)}";

    /// <summary>The table of each shard behind a distributed one, or null when the text says something else.</summary>
    /// <param name="engine">The server's text, for example <c>Distributed(report, default, local, rand())</c>.</param>
    public static TableName? BehindDistributed(string engine)
    {
        Match match = DistributedPattern().Match(engine);
        return match.Success ? new(match.Groups[1].Value, match.Groups[2].Value) : null;
    }

    /// <summary>The condition that columns of a system table name this table.</summary>
    public string Is(string databaseColumn, string nameColumn) =>
        $"{databaseColumn} = {Quoted.Text(Database)} AND {nameColumn} = {Quoted.Text(Name)}";

    [GeneratedRegex(
        @"\ADistributed\('?[^,']+'?, ['`]?([A-Za-z0-9_]+)['`]?, ['`]?([A-Za-z0-9_]+)['`]?[,)]",
        RegexOptions.CultureInvariant)]
    private static partial Regex DistributedPattern();
}
