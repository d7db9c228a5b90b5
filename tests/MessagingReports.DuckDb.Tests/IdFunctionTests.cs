using MessagingReports.DuckDb.Native;

namespace MessagingReports.DuckDb.Tests;

public sealed class IdFunctionTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("C1", false)]
    [InlineData("twelve bytes", false)]
    [InlineData("thirteenbytes", false)]
    [InlineData("an id \u00A2 that is ~ longer", false)]
    [InlineData("\u00A0", false)]
    [InlineData("\u3000", false)]
    [InlineData("\u0001", true)]
    [InlineData("twelve byte\n", true)]
    [InlineData("thirteenbyte\u001F", true)]
    [InlineData("a\u007F", true)]
    [InlineData("a\u0080b", true)]
    [InlineData("an id that is longer \u009F", true)]
    public void Register_ATextOfAnId_IsJudgedByTheRule(string text, bool expected) =>
        Assert.Equal([expected], Answers($"VALUES ({Sql(text)})"));

    [Theory]
    [InlineData(128, false)]
    [InlineData(129, true)]
    public void Register_AnIdOfManyBytes_IsInvalidFrom129On(int bytes, bool expected) =>
        Assert.Equal([expected], Answers($"VALUES (repeat('x', {bytes}))"));

    [Fact]
    public void Register_NullAmongIds_IsNotInvalid() =>
        Assert.Equal([true, false, false], Answers("VALUES (chr(9)), (NULL), ('a')"));

    [Fact]
    public void Register_ManyIdsOfSeveralThreads_FindsThoseThatAreInvalid()
    {
        using NativeDatabase database = NativeDatabase.Open(null, new Dictionary<string, string> { ["threads"] = "4" });
        using NativeConnection connection = database.Connect();
        IdFunction.Register(connection);
        using NativeConnection other = database.Connect();

        using NativeResult result = other.Query(
            $"SELECT count(*) FILTER (WHERE {IdFunction.Name}('id ' || n || CASE WHEN n % 1000 = 7 THEN chr(31) ELSE '' " +
            "END))::BIGINT FROM range(500000) numbers(n)");

        Assert.True(result.Next());
        Assert.Equal(500, Number(result));
    }

    private static unsafe long Number(NativeResult result) => result[0].Values<long>()[0];

    private static string Sql(string text) =>
        text.Length == 0
            ? "''"
            : string.Join(" || ", text.EnumerateRunes().Select(rune => $"chr({rune.Value})"));

    private static unsafe bool[] Answers(string rows)
    {
        using NativeDatabase database = NativeDatabase.Open(null, new Dictionary<string, string>());
        using NativeConnection connection = database.Connect();
        IdFunction.Register(connection);
        connection.Execute($"CREATE TABLE ids AS SELECT * FROM ({rows}) given(id)");
        using NativeResult result = connection.Query($"SELECT {IdFunction.Name}(id) FROM ids");
        List<bool> answers = [];
        while (result.Next())
        {
            for (int row = 0; row < result.Count; row++)
            {
                answers.Add(!result[0].IsNull(row) && result[0].Values<bool>()[row]);
            }
        }

        return [.. answers];
    }
}
