using MessagingReports.Model;
using MessagingReports.PostgreSql.Tests.Servers;
using MessagingReports.Relations;
using MessagingReports.Sql;
using MessagingReports.Testing;
using C = MessagingReports.Relations.ContractLinesRelation;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.PostgreSql.Tests;

public sealed class LoadTests
{
    [SkippableFact]
    public async Task CreateRelationsAsync_RelationsExist_AreRefusedAndKept()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, 10);
        ReportSourceException exception = await Assert.ThrowsAsync<ReportSourceException>(async () =>
            await schema.Source.CreateRelationsAsync(replace: false, CancellationToken.None));
        Assert.Equal(
            "postgresql: found table or view enterprises, expected none. " +
            "Replace the relations or choose another schema.",
            exception.Message);
        Assert.Equal(10, await schema.ScalarAsync<long>($"SELECT count(*) FROM {schema.Name}.attempts"));
    }

    [SkippableFact]
    public async Task CreateRelationsAsync_Replace_StartsEmpty()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, 10);
        await schema.Source.CreateRelationsAsync(replace: true, CancellationToken.None);
        Assert.Equal(0, await schema.ScalarAsync<long>($"SELECT count(*) FROM {schema.Name}.attempts"));
    }

    [SkippableFact]
    public async Task BulkLoadAsync_SourceFailsAfterABatch_KeepsNoRow()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        SampleStore sample = new(new SampleStoreOptions { Attempts = 5_000 });
        await Assert.ThrowsAsync<FormatException>(async () => await schema.Source.BulkLoadAsync(
            AttemptsRelation.Schema, Failing(sample.Read(AttemptsRelation.Schema)), CancellationToken.None));
        Assert.Equal(0, await schema.ScalarAsync<long>($"SELECT count(*) FROM {schema.Name}.attempts"));
    }

    [SkippableFact]
    public async Task BulkLoadAsync_SameKeyTwice_IsASourceErrorAndKeepsNoRow()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        SampleStore sample = new(new SampleStoreOptions { Attempts = 5 });
        ReportSourceException exception = await Assert.ThrowsAsync<ReportSourceException>(async () =>
            await schema.Source.BulkLoadAsync(
                AttemptsRelation.Schema,
                StoreSchema.Batches(
                    sample.Read(AttemptsRelation.Schema).Concat(sample.Read(AttemptsRelation.Schema))),
                CancellationToken.None));
        Assert.Equal(
            "postgresql: attempts: found 'SQLSTATE 23505', expected an answer. Look after the server and try again.",
            exception.Message);
        Assert.Equal(0, await schema.ScalarAsync<long>($"SELECT count(*) FROM {schema.Name}.attempts"));
    }

    [SkippableFact]
    public async Task BulkLoadAsync_BatchOfAnotherRelation_IsRefused()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        SampleStore sample = new(new SampleStoreOptions { Attempts = 5 });
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(async () =>
            await schema.Source.BulkLoadAsync(
                U.Schema, StoreSchema.Batches(sample.Read(AttemptsRelation.Schema)), CancellationToken.None));
        Assert.Equal(
            "service_usage: found a batch of attempts, expected one of the relation. Load it where it belongs.",
            exception.Message);
    }

    [SkippableFact]
    public async Task BulkLoadAsync_BatchWithoutARequiredColumn_IsRefused()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        RecordBatchBuilder builder = new(U.Schema, [U.UsageId]);
        builder.Text(U.UsageId).Append("U1");
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(async () =>
            await schema.Source.BulkLoadAsync(
                U.Schema, StoreSchema.Batches([builder.Build()]), CancellationToken.None));
        Assert.Equal(
            "service_usage.account_id: found a batch without the column, expected every column that is not nullable. " +
            "Add it to the batch.",
            exception.Message);
    }

    [SkippableFact]
    public async Task CreateRelationsAsync_MappedColumns_AreRefused()
    {
        await using SingleSchema schema = await SingleSchema.CreateEmptyAsync();
        PostgreSqlAttemptSource mapped = new(schema.DataSource, new PostgreSqlSourceOptions
        {
            Mapping = new RelationMapping
            {
                Schema = schema.Name,
                Columns = new Dictionary<string, string> { ["attempts.device"] = "phone" },
            },
        });
        ReportSourceException exception = await Assert.ThrowsAsync<ReportSourceException>(async () =>
            await mapped.CreateRelationsAsync(replace: false, CancellationToken.None));
        Assert.Equal(
            "postgresql: found a mapping of columns, expected none for a load. Load without column expressions.",
            exception.Message);
    }

    [SkippableFact]
    public async Task LoadDirectoryAsync_Prices_ReadBackExactly()
    {
        decimal[] prices = [0m, 0.000001m, 0.0001m, 1m, 10000m, 123456.654321m, 999999999999.999999m, 20000.5m];
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await schema.Source.LoadDirectoryAsync(
            new ReportDirectory(
                [new Enterprise { EnterpriseId = "E", Name = "E", ReportsTimeZone = "UTC" }],
                [
                    new Account
                    {
                        AccountId = "A", EnterpriseId = "E", Name = "A", ReportsTimeZone = "UTC", Currency = "USD",
                    },
                ],
                [],
                [],
                [],
                [
                    new Service
                    {
                        ServiceCode = "S", Name = "S", Category = ServiceCategory.Email, Unit = ServiceUnit.Message,
                    },
                ],
                [
                    .. prices.Select((price, i) => new ContractLine
                    {
                        ContractLineId = $"L{i}", AccountId = "A", ServiceCode = "S", UnitPrice = price,
                        Currency = "USD",
                    }),
                ]),
            CancellationToken.None);
        ReportDirectory read = await schema.Source.ReadDirectoryAsync(CancellationToken.None);
        Assert.Equal(
            prices, read.ContractLines.OrderBy(line => line.ContractLineId).Select(line => line.UnitPrice));
        Assert.Equal("20000.500000", await schema.ScalarAsync<string>(
            $"SELECT {C.UnitPrice.Name}::text FROM {schema.Name}.contract_lines WHERE contract_line_id = 'L7'"));
    }

    private static async IAsyncEnumerable<RecordBatch> Failing(IEnumerable<RecordBatch> batches)
    {
        await Task.CompletedTask;
        foreach (RecordBatch batch in batches)
        {
            yield return batch;
            throw new FormatException("the folder is broken");
        }
    }
}
