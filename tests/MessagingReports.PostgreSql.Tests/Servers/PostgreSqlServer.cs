using Npgsql;

namespace MessagingReports.PostgreSql.Tests.Servers;

/// <summary>
/// The servers that <c>tests/engines/postgresql-up.sh</c> starts. Without them tests are skipped, unless
/// <c>MESSAGING_REPORTS_REQUIRE_ENGINES</c> is 1: then they fail.
/// </summary>
internal static class PostgreSqlServer
{
    private const string One = "MESSAGING_REPORTS_POSTGRES";
    private const string Coordinator = "MESSAGING_REPORTS_POSTGRES_SHARDS";

    /// <summary>The connection string of the single server.</summary>
    public static string ConnectionString => Require(One);

    /// <summary>The connection string of the coordinator of three shards.</summary>
    public static string CoordinatorConnectionString => Require(Coordinator);

    public static bool IsAvailable => Find(One) is not null && Find(Coordinator) is not null;

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using NpgsqlConnection connection = new(connectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string? Find(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } found ? found : null;

    private static string Require(string variable)
    {
        string? found = Find(variable);
        Assert.False(
            found is null && Environment.GetEnvironmentVariable("MESSAGING_REPORTS_REQUIRE_ENGINES") == "1",
            $"{variable} is not set, and engines are required.");
        Skip.If(found is null, $"{variable} is not set: start a server with tests/engines/postgresql-up.sh.");
        return found!;
    }
}
