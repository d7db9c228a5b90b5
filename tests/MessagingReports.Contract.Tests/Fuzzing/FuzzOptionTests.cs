using MessagingReports.Fuzz;

namespace MessagingReports.Contract.Tests.Fuzzing;

public sealed class FuzzOptionTests
{
    [Fact]
    public void Parse_Nothing_IsOneMinuteOfEverything()
    {
        FuzzOptions? options = FuzzOptions.Parse([]);

        Assert.NotNull(options);
        Assert.Equal(("all", 60, (long?)null, 1), (options.Target, options.Seconds, options.Runs, options.Seed));
    }

    [Fact]
    public void Parse_EveryOption_IsTaken()
    {
        FuzzOptions? options = FuzzOptions.Parse(
            [
                "--target", "windows", "--runs", "9", "--seed", "3", "--corpus", "c", "--findings", "f",
                "--replay", "r",
            ]);

        Assert.NotNull(options);
        Assert.Equal(("windows", 9L, 3), (options.Target, options.Runs, options.Seed));
        Assert.Equal(("c", "f", "r"), (options.Corpus, options.Findings, options.Replay));
    }

    [Theory]
    [InlineData("--seconds")]
    [InlineData("--seconds", "soon")]
    [InlineData("--runs", "-1")]
    [InlineData("--speed", "9")]
    [InlineData("--replay", "file")]
    public void Parse_OptionsThatMeanNothing_IsNull(params string[] args) => Assert.Null(FuzzOptions.Parse(args));
}
