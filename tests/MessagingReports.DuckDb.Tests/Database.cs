using MessagingReports.DuckDb.Native;

namespace MessagingReports.DuckDb.Tests;

/// <summary>Runs SQL over a database file, to make stores that the writer would not.</summary>
internal static class Database
{
    public static void Run(string path, params string[] statements)
    {
        using NativeDatabase database = NativeDatabase.Open(path, new Dictionary<string, string>());
        using NativeConnection connection = database.Connect();
        foreach (string statement in statements)
        {
            connection.Execute(statement);
        }
    }
}
