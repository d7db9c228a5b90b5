namespace MessagingReports.ClickHouse.Tests;

public sealed class ServerAddressesTests
{
    private const string Server = "Host=ch1;Port=8123;Database=reports;Username=u;Password=se;cret";

    [Fact]
    public void Parse_ClusterAndShards_AreTakenOutOfTheDriversText()
    {
        ServerAddresses addresses = ServerAddresses.Parse(
            "Host=ch1;Port=8123;Database=reports;Cluster=report;Shards=ch1:8123, ch2:8124",
            new ClickHouseSourceOptions());

        Assert.Equal("report", addresses.Cluster);
        Assert.Equal(["ch1:8123", "ch2:8124"], addresses.Shards.Select(shard => $"{shard.Host}:{shard.Port}"));
        Assert.All(addresses.Shards, shard => Assert.Equal("reports", shard.Database));
        Assert.False(addresses.Server.UseCompression);
    }

    [Fact]
    public void Parse_Options_AreTakenBeforeTheText()
    {
        ServerAddresses addresses = ServerAddresses.Parse(
            "Host=ch1;Cluster=a;Shards=ch1:1;Compression=true",
            new ClickHouseSourceOptions { Cluster = "b", Shards = ["ch2:2"] });

        Assert.Equal("b", addresses.Cluster);
        Assert.Equal(["ch2:2"], addresses.Shards.Select(shard => $"{shard.Host}:{shard.Port}"));
        Assert.True(addresses.Server.UseCompression);
    }

    [Theory]
    [InlineData(Server)]
    [InlineData("secret")]
    public void Open_BadConnectionString_IsRefusedWithoutQuotingIt(string text)
    {
        ArgumentException refused = Assert.ThrowsAny<ArgumentException>(() => ClickHouseAttemptSource.Open(text));

        Assert.Equal(
            "connection string: found text that cannot be read, expected keyword=value pairs such as " +
            "Host=localhost;Port=8123;Database=reports. Correct it.",
            refused.Message);
        Assert.Null(refused.InnerException);
    }

    [Theory]
    [InlineData("ch1", "Shards: found 'ch1', expected host:port. Correct the option.")]
    [InlineData("ch1:99999", "Shards: found 'ch1:99999', expected host:port. Correct the option.")]
    public void Open_BadShard_IsRefused(string shard, string message) => Assert.Equal(
        message,
        Assert.ThrowsAny<ArgumentException>(() => ClickHouseAttemptSource.Open(
            "Host=ch1", new ClickHouseSourceOptions { Shards = [shard] })).Message);

    [Fact]
    public void Open_QueryTimeoutOfZero_IsRefused() => Assert.Equal(
        "QueryTimeout: found 00:00:00, expected more than zero, or null. Correct the option.",
        Refused(new ClickHouseSourceOptions { QueryTimeout = TimeSpan.Zero }));

    [Fact]
    public void Open_LittleSortMemory_IsRefused() => Assert.Equal(
        "SortMemoryBytes: found 1048575, expected at least 1048576. Correct the option.",
        Refused(new ClickHouseSourceOptions { SortMemoryBytes = 1_048_575 }));

    [Fact]
    public void Open_ClusterThatIsNoName_IsRefused() => Assert.Equal(
        "Cluster: found 'a, b)', expected a name of letters, digits and underscores. Correct the option.",
        Refused(new ClickHouseSourceOptions { Cluster = "a, b)" }));

    private static string Refused(ClickHouseSourceOptions options) =>
        Assert.ThrowsAny<ArgumentException>(() => ClickHouseAttemptSource.Open("Host=ch1", options)).Message;
}
