using System.Globalization;
using MessagingReports.Aggregation;
using MessagingReports.PostgreSql.Tests.Servers;
using MessagingReports.Relations;
using MessagingReports.Sql;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.PostgreSql.Tests;

/// <summary>Types a store may give a column, and what becomes of their values: one view for each.</summary>
public sealed class ColumnTypeTests
{
    public static TheoryData<string, string, string> Values { get; } = new()
    {
        { "quantity", "12.5::numeric(4,1)", "125000" },
        { "quantity", "12.5::numeric", "125000" },
        { "quantity", "-0.0001::numeric(18,6)", "-1" },
        { "quantity", "99999999999999.9999::numeric(18,4)", "999999999999999999" },
        { "usage_at", "'2024-10-27 03:02:03.5+02'::timestamptz", "1729990923500000" },
        { "usage_at", "'2024-10-27 01:02:03.123456'::timestamp", "1729990923123456" },
        { "channel", "'Voice'::varchar(20)", "1" },
        { "channel", "''::text", "-" },
        { "channel", "'web'::text", "255" },
        { "client_id", "''::text", "-" },
        { "client_id", "E'\\u00e9\\U0001F600'", "é\U0001F600" },
        { "device_country", "NULL::varchar", "-" },
    };

    public static TheoryData<string, string, string> Refused { get; } = new()
    {
        {
            "quantity", "1::float8",
            "found column quantity of type double precision, expected numeric(18,4). " +
            "Change the type, or map the column to an expression that casts it."
        },
        {
            "usage_id", "7::bigint",
            "found column usage_id of type bigint, expected text or varchar. " +
            "Change the type, or map the column to an expression that casts it."
        },
        {
            "usage_at", "'2024-10-27'::date",
            "found column usage_at of type date, expected timestamptz, or timestamp in UTC. " +
            "Change the type, or map the column to an expression that casts it."
        },
    };

    public static TheoryData<string, string, string> BadValues { get; } = new()
    {
        { "quantity", "0.00001::numeric", "found a decimal outside dec(18,4)" },
        { "quantity", "'NaN'::numeric(18,4)", "found a decimal outside dec(18,4)" },
        { "quantity", "'Infinity'::numeric", "found a decimal outside dec(18,4)" },
        { "quantity", "100000000000000::numeric", "found a decimal outside dec(18,4)" },
    };

    [SkippableTheory]
    [MemberData(nameof(Values))]
    public async Task ReadAsync_ColumnOfType_GivesValue(string column, string value, string expected)
    {
        await using SingleSchema schema = await ViewAsync(column, value);
        Assert.Equal(
            [expected],
            await ReadRow.AllAsync(
                schema.Source.ReadAsync(Query(), CancellationToken.None), U.Schema.Find(column)!));
    }

    [SkippableTheory]
    [MemberData(nameof(Refused))]
    public async Task ReadAsync_ColumnOfWrongType_SaysWhatWasFound(string column, string value, string message)
    {
        await using SingleSchema schema = await ViewAsync(column, value);
        ReportDataException exception = await Assert.ThrowsAsync<ReportDataException>(async () =>
            await Sample.CountAsync(schema.Source.ReadAsync(Query(), CancellationToken.None)));
        Assert.Equal($"table or view {schema.Name}.service_usage: {message}", exception.Message);
        Assert.Equal("column-type", exception.Rule);
    }

    [SkippableTheory]
    [MemberData(nameof(BadValues))]
    public async Task ReadAndAggregate_ValueThatCannotBeTaken_NameTheSameRecord(
        string column, string value, string found)
    {
        await using SingleSchema schema = await ViewAsync(column, value);
        string message = $"service_usage 'U1', {column}: {found} in table or view {schema.Name}.service_usage, " +
            "expected numeric(18,4). Mend the value in the store.";
        ReportDataException read = await Assert.ThrowsAsync<ReportDataException>(async () =>
            await Sample.CountAsync(schema.Source.ReadAsync(Query(), CancellationToken.None)));
        ReportDataException aggregated = await Assert.ThrowsAsync<ReportDataException>(async () =>
            await schema.Source.AggregateAsync(
                new AggregateQuery(U.Schema, [], [Measure.Sum(U.Quantity)]), Query(), CancellationToken.None));
        Assert.Equal((message, message), (read.Message, aggregated.Message));
        Assert.Equal(("bad-decimal", "U1"), (read.Rule, read.RecordId));
    }

    [SkippableFact]
    public async Task ReadAsync_InfiniteInstant_NamesTheRecord()
    {
        await using SingleSchema schema = await SingleSchema.CreateEmptyAsync();
        await schema.ExecuteAsync(
            $"CREATE TABLE {schema.Name}.list_loads AS SELECT 'L1'::text load_id, 'E1'::text enterprise_id, " +
            $"'{Sample.Account}'::text account_id, 'f'::text original_name, 'Contact'::text list_type, " +
            "'Create'::text AS action, 'API'::text source, now() started_at, 'infinity'::timestamptz ended_at, " +
            "'Loading'::text status, 0::bigint total_records, 0::bigint accepted_records, 0 rejected_duplicate, " +
            "0::smallint rejected_invalid_device, 0 rejected_missing_data, 0 rejected_format, 0 rejected_other");
        ReportDataException exception = await Assert.ThrowsAsync<ReportDataException>(async () =>
            await Sample.CountAsync(schema.Source.ReadAsync(
                Everything(ListLoadsRelation.Schema), CancellationToken.None)));
        Assert.Equal(
            $"list_loads 'L1', ended_at: found an infinite or unusable instant in table or view " +
            $"{schema.Name}.list_loads, expected timestamptz, or timestamp in UTC. Mend the value in the store.",
            exception.Message);
    }

    [SkippableFact]
    public async Task ReadAsync_IntegerPast32Bits_NamesTheRecord()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, 10);
        PostgreSqlAttemptSource mapped = Mapped(schema, "attempts.attempt_number", "3000000000::bigint");
        ReportDataException exception = await Assert.ThrowsAsync<ReportDataException>(async () =>
            await Sample.CountAsync(mapped.ReadAsync(
                Sample.Query(AttemptsRelation.Schema), CancellationToken.None)));
        Assert.Equal(("bad-integer", "attempt_number"), (exception.Rule, exception.Column));
    }

    [SkippableFact]
    public async Task ReadAsync_NativeEnum_GivesCodes()
    {
        await using SingleSchema schema = await SingleSchema.CreateEmptyAsync();
        await schema.ExecuteAsync($"CREATE TYPE {schema.Name}.kind AS ENUM ('Adjustment', 'Odd', 'Usage')");
        await CreateViewAsync(schema, "usage_type", $"'Usage'::{schema.Name}.kind");
        Assert.Equal(
            ["0"],
            await ReadRow.AllAsync(schema.Source.ReadAsync(Query(), CancellationToken.None), U.UsageType));
        AggregateResult result = await schema.Source.AggregateAsync(
            new AggregateQuery(U.Schema, [], [
                Measure.Count(Condition.In(U.UsageType, Model.UsageType.Usage)),
                Measure.CountInvalid([U.UsageType]),
            ]),
            Query(),
            CancellationToken.None);
        Assert.Equal((1, 0), ((int)result.Value(0, 0)!.Value, (int)result.Value(0, 1)!.Value));
    }

    [SkippableFact]
    public async Task ReadAsync_RowWithoutWindowKey_IsRefusedNotLost()
    {
        await using SingleSchema schema = await ViewAsync("usage_at", "NULL::timestamptz");
        ReportDataException exception = await Assert.ThrowsAsync<ReportDataException>(async () =>
            await Sample.CountAsync(schema.Source.ReadAsync(Query(), CancellationToken.None)));
        Assert.Equal(
            "service_usage 'U1', usage_at: found no value, expected one. Fill the column in the store.",
            exception.Message);
    }

    [SkippableFact]
    public async Task ReadAsync_MissingColumn_IsNamed()
    {
        await using SingleSchema schema = await SingleSchema.CreateEmptyAsync();
        await schema.ExecuteAsync($"CREATE TABLE {schema.Name}.service_usage (usage_id text)");
        ReportDataException exception = await Assert.ThrowsAsync<ReportDataException>(async () =>
            await Sample.CountAsync(schema.Source.ReadAsync(Query(), CancellationToken.None)));
        Assert.Equal(
            $"table or view {schema.Name}.service_usage: found no column account_id, expected one. " +
            "Add it; only nullable columns may be left out.",
            exception.Message);
    }

    [SkippableFact]
    public async Task ReadDirectoryAsync_MissingRelation_IsNamed()
    {
        await using SingleSchema schema = await SingleSchema.CreateEmptyAsync();
        ReportDataException exception = await Assert.ThrowsAsync<ReportDataException>(async () =>
            await schema.Source.ReadDirectoryAsync(CancellationToken.None));
        Assert.Equal(
            $"enterprises: found no table or view {schema.Name}.enterprises, expected one. " +
            "Add the relation to the schema or map it.",
            exception.Message);
    }

    [SkippableFact]
    public async Task ReadAsync_MissingFacts_AreEmpty()
    {
        await using SingleSchema schema = await SingleSchema.CreateEmptyAsync();
        Assert.Equal(0, await Sample.CountAsync(schema.Source.ReadAsync(Query(), CancellationToken.None)));
    }

    [SkippableTheory]
    [InlineData("x' OR '1' = '1")]
    [InlineData("\\' OR 1=1 --")]
    [InlineData("\u00E9\U0001F600\"';")]
    public async Task ReadAsync_HostileAccount_MatchesExactlyItself(string account)
    {
        await using SingleSchema schema = await SingleSchema.CreateEmptyAsync();
        string literal = PostgreSqlDialect.Instance.Literal(account);
        await CreateViewAsync(schema, "account_id", $"(CASE n WHEN 1 THEN {literal} ELSE 'other' END)", rows: 3);
        Assert.Equal(1, await Sample.CountAsync(
            schema.Source.ReadAsync(Query(account), CancellationToken.None)));
    }

    [SkippableFact]
    public async Task ReadAsync_DatabaseWithoutEncoding_RefusesTextThatIsNotUtf8()
    {
        string database = $"ascii_{Guid.NewGuid():N}";
        await PostgreSqlServer.ExecuteAsync(
            PostgreSqlServer.ConnectionString,
            $"CREATE DATABASE {database} ENCODING 'SQL_ASCII' TEMPLATE template0");
        try
        {
            await using Npgsql.NpgsqlDataSource data = Npgsql.NpgsqlDataSource.Create(
                new Npgsql.NpgsqlConnectionStringBuilder(PostgreSqlServer.ConnectionString)
                {
                    Database = database,
                    Pooling = false,
                }.ToString());
            await using (Npgsql.NpgsqlCommand create = data.CreateCommand(View("", "client_id", "E'caf\\xe9'", 1)))
            {
                await create.ExecuteNonQueryAsync();
            }

            ReportDataException exception = await Assert.ThrowsAsync<ReportDataException>(async () =>
                await Sample.CountAsync(new PostgreSqlAttemptSource(data).ReadAsync(
                    Query(), CancellationToken.None)));
            Assert.Equal(
                "postgresql: service_usage: found text that is not UTF-8, expected UTF-8. Mend the text in the store.",
                exception.Message);
        }
        finally
        {
            await PostgreSqlServer.ExecuteAsync(PostgreSqlServer.ConnectionString, $"DROP DATABASE {database}");
        }
    }

    [SkippableFact]
    public async Task AggregateAsync_SumPast64Bits_IsExact()
    {
        await using SingleSchema schema = await SingleSchema.CreateEmptyAsync();
        await CreateViewAsync(schema, "quantity", "99999999999999.9999::numeric(18,4)", rows: 100);
        AggregateResult result = await schema.Source.AggregateAsync(
            new AggregateQuery(U.Schema, [], [Measure.Sum(U.Quantity)]), Query(), CancellationToken.None);
        Assert.Equal(Int128.Parse("99999999999999999900", CultureInfo.InvariantCulture), result.Value(0, 0));
    }

    private static PostgreSqlAttemptSource Mapped(StoreSchema schema, string column, string expression) =>
        new(schema.DataSource, new PostgreSqlSourceOptions
        {
            Mapping = new RelationMapping
            {
                Schema = schema.Name,
                Columns = new Dictionary<string, string> { [column] = expression },
            },
        });

    private static async Task<SingleSchema> ViewAsync(string column, string value)
    {
        SingleSchema schema = await SingleSchema.CreateEmptyAsync();
        await CreateViewAsync(schema, column, value);
        return schema;
    }

    private static Task CreateViewAsync(StoreSchema schema, string column, string value, int rows = 1) =>
        schema.ExecuteAsync(View($"{schema.Name}.", column, value, rows));

    /// <summary>The relation service_usage as a view with a plain value in every column but one.</summary>
    private static string View(string prefix, string column, string value, int rows)
    {
        (string Name, string Value)[] columns =
        [
            ("usage_id", "'U' || n"), ("account_id", $"'{Sample.Account}'::text"), ("client_id", "'c'::text"),
            ("device_country", "'US'::text"), ("channel", "'Voice'::text"), ("usage_type", "'Usage'::text"),
            ("usage_at", "'2024-10-27 01:02:03+00'::timestamptz"), ("service_code", "'S'::text"),
            ("quantity", "1::numeric(18,4)"),
        ];
        IEnumerable<string> select = columns.Select(known =>
            $"{(known.Name == column ? value : known.Value)} AS {known.Name}");
        return FormattableString.Invariant($"CREATE VIEW {prefix}service_usage AS SELECT ") +
            $"{string.Join(", ", select)} FROM generate_series(1, {rows.ToString(CultureInfo.InvariantCulture)}) n";
    }

    private static SourceQuery Query(string account = Sample.Account) => new()
    {
        Relation = U.Schema,
        Columns = U.Schema.Columns,
        Scope = ReportScope.Account(account),
        AccountIds = [account],
        Start = NodaTime.Instant.FromUtc(2024, 1, 1, 0, 0),
        End = NodaTime.Instant.FromUtc(2025, 1, 1, 0, 0),
    };

    private static SourceQuery Everything(RelationSchema relation) => new()
    {
        Relation = relation,
        Columns = relation.Columns,
        Scope = ReportScope.Account(Sample.Account),
        AccountIds = [Sample.Account],
        Start = NodaTime.Instant.FromUtc(1, 1, 1, 0, 0),
        End = NodaTime.Instant.FromUtc(9999, 1, 1, 0, 0),
    };
}
