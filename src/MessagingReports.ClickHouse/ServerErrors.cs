using System.Globalization;

namespace MessagingReports.ClickHouse;

/// <summary>What the server's error numbers mean, where a reader of a message can do something about it.</summary>
internal static class ServerErrors
{
    public const int UnknownTable = 60;
    public const int UnknownDatabase = 81;

    public static string Describe(int code) =>
        Meaning(code) is { } meaning
            ? string.Create(CultureInfo.InvariantCulture, $"error {code} ({meaning})")
            : string.Create(CultureInfo.InvariantCulture, $"error {code}");

    private static string? Meaning(int code) => code switch
    {
        6 or 26 or 27 or 38 or 41 or 53 or 70 or 72 => "a value that cannot be converted",
        16 or 47 => "a column that does not exist",
        46 => "an unknown function",
        57 => "a table that exists already",
        UnknownTable => "a table that does not exist",
        UnknownDatabase => "a database that does not exist",
        115 => "an unknown setting",
        158 or 307 => "a limit on the rows or bytes read",
        159 => "time limit exceeded",
        160 => "a query that would take too long",
        164 => "a user who may only read with the settings as they are",
        170 => "a cluster that does not exist",
        192 or 193 or 194 or 516 => "user or password refused",
        202 => "too many queries at once",
        209 or 210 or 279 => "a shard that cannot be reached",
        236 or 394 => "query cancelled",
        241 => "memory limit exceeded",
        243 => "no space left",
        291 or 497 => "access denied",
        396 => "a limit on the rows or bytes of the answer",
        _ => null,
    };
}
