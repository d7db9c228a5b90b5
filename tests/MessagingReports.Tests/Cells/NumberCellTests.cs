using System.Globalization;
using FsCheck.Xunit;
using MessagingReports.Cells;
using MessagingReports.Relations;
using MessagingReports.Reports;
using MessagingReports.Tests.Csv;
using MessagingReports.Windows;
using NodaTime;
using A = MessagingReports.Relations.AttemptsRelation;
using L = MessagingReports.Relations.ListLoadsRelation;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.Tests.Cells;

/// <summary>Cells of numbers, amounts and times against slow, obvious oracles.</summary>
public sealed class NumberCellTests
{
    private const long GreatestDecimal = 999_999_999_999_999_999;

    [Property]
    public void Int32_AnyValues_PrintInvariantDigits(int?[] values) => Assert.Equal(
        values.Select(value => value?.ToString(CultureInfo.InvariantCulture) ?? ""),
        WrittenCells.Of(new Int32CellWriter(A.CallSeconds), WrittenCells.Batch(A.CallSeconds, values)));

    [Fact]
    public void Int32_FromZeroPastTheReadyTexts_PrintInvariantDigits()
    {
        int?[] values = [.. Enumerable.Range(0, 1002).Select(value => (int?)value)];

        Assert.Equal(
            values.Select(value => value!.Value.ToString(CultureInfo.InvariantCulture)),
            WrittenCells.Of(new Int32CellWriter(A.CallSeconds), WrittenCells.Batch(A.CallSeconds, values)));
    }

    [Property]
    public void Int64_AnyValues_PrintInvariantDigits(long?[] values) => Assert.Equal(
        values.Select(value => value?.ToString(CultureInfo.InvariantCulture) ?? ""),
        WrittenCells.Of(new Int64CellWriter(A.SizeBytes), WrittenCells.Batch(A.SizeBytes, values)));

    [Fact]
    public void Int64_Extremes_Print() => Assert.Equal(
        ["-9223372036854775808", "9223372036854775807", "", "0"],
        WrittenCells.Of(
            new Int64CellWriter(A.SizeBytes),
            WrittenCells.Batch<long>(A.SizeBytes, [long.MinValue, long.MaxValue, null, 0])));

    [Property]
    public void Decimal_AnyValues_PrintWithoutTrailingZeros(long?[] values)
    {
        long?[] decimals = Array.ConvertAll(values, value => value % (GreatestDecimal + 1));

        Assert.Equal(
            decimals.Select(value => value is { } number ? DecimalOracle.Trimmed(number, 4) : ""),
            WrittenCells.Of(new DecimalCellWriter(U.MeasuredQuantity), WrittenCells.Batch(U.MeasuredQuantity,
                decimals)));
    }

    [Property]
    public void WideDecimal_AnyValues_PrintWithoutTrailingZeros(long high, ulong low)
    {
        Int128 value = unchecked(((Int128)(high % 1_000_000_000) << 64) | low);
        RelationColumn column = ServiceSummaryRelation.Quantity;

        Assert.Equal(
            [DecimalOracle.Trimmed(value, 4)],
            WrittenCells.Of(new WideDecimalCellWriter(column), WrittenCells.Batch<Int128>(column, [value])));
    }

    [Theory]
    [InlineData("JPY", 5, "5")]
    [InlineData("USD", -5, "-0.05")]
    [InlineData("BHD", 5, "0.005")]
    [InlineData("CLF", 12345, "1.2345")]
    [InlineData("USD", 0, "0.00")]
    public void Money_Currency_PrintsItsMinorDigits(string currency, long minorUnits, string cell)
    {
        RecordBatchBuilder rows = new(
            ServiceSummaryRelation.Schema, [ServiceSummaryRelation.Amount, ServiceSummaryRelation.ContractLineId], 1);
        rows.Fixed<Int128>(ServiceSummaryRelation.Amount).Append((Int128)minorUnits);
        rows.Dictionary(ServiceSummaryRelation.ContractLineId).Append("L1");

        Assert.Equal([cell], WrittenCells.Of(
            new MoneyCellWriter(
                ServiceSummaryRelation.Amount,
                ServiceSummaryRelation.ContractLineId,
                WrittenCells.Context(Directories.WithLines(("L0", 1m, "USD"), ("L1", 1m, currency)))),
            rows.Build()));
    }

    [Property]
    public void Product_AnyQuantityAndPrice_IsExact(long quantity, long price)
    {
        long q = quantity % (GreatestDecimal + 1);
        long p = Math.Abs(price % (GreatestDecimal + 1));
        RecordBatchBuilder rows = new(U.Schema, [U.Quantity, U.ContractLineId], 1);
        rows.Fixed<long>(U.Quantity).Append(q);
        rows.Dictionary(U.ContractLineId).Append("L1");

        Assert.Equal([DecimalOracle.Trimmed((System.Numerics.BigInteger)q * p, 10)], WrittenCells.Of(
            new ProductCellWriter(
                U.Quantity,
                U.ContractLineId,
                WrittenCells.Context(Directories.WithLines(("L0", 1m, "USD"), ("L1", p / 1_000_000m, "USD")))),
            rows.Build()));
    }

    [Fact]
    public void Product_GreatestOfBoth_Has36Digits()
    {
        RecordBatchBuilder rows = new(U.Schema, [U.Quantity, U.ContractLineId], 1);
        rows.Fixed<long>(U.Quantity).Append(-GreatestDecimal);
        rows.Dictionary(U.ContractLineId).Append("L1");

        Assert.Equal(["-99999999999999999800000000.0000000001"], WrittenCells.Of(
            new ProductCellWriter(
                U.Quantity,
                U.ContractLineId,
                WrittenCells.Context(Directories.WithLines(("L1", 999_999_999_999.999999m, "USD")))),
            rows.Build()));
    }

    [Theory]
    [InlineData(1, 3, "33.33")]
    [InlineData(2, 3, "66.67")]
    [InlineData(1, 8, "12.50")]
    [InlineData(1, 20_000, "0.01")]
    [InlineData(1, 20_001, "0.00")]
    [InlineData(0, 5, "0.00")]
    [InlineData(5, 5, "100.00")]
    [InlineData(0, 0, "")]
    [InlineData(long.MaxValue, long.MaxValue, "100.00")]
    [InlineData(long.MaxValue, 1, "922337203685477580700.00")]
    public void Rate_NumeratorAndDenominator_RoundsOnceHalfAway(long numerator, long denominator, string cell)
    {
        RecordBatchBuilder rows = new(L.Schema, [L.TotalRecords, L.AcceptedRecords], 1);
        rows.Fixed<long>(L.AcceptedRecords).Append(numerator);
        rows.Fixed<long>(L.TotalRecords).Append(denominator);

        Assert.Equal([cell], WrittenCells.Of(
            new RateCellWriter(
                new SumCellWriter("list-audit", "Rate", L.AcceptedRecords),
                new SumCellWriter("list-audit", "Rate", L.TotalRecords)),
            rows.Build()));
    }

    [Fact]
    public void Sum_Beyond64Bits_NamesReportAndColumn()
    {
        RecordBatchBuilder rows = new(L.Schema, [L.RejectedDuplicate, L.RejectedOther], 1);
        rows.Fixed<long>(L.RejectedDuplicate).Append(long.MaxValue);
        rows.Fixed<long>(L.RejectedOther).Append(1);
        SumCellWriter sum = new("list-audit", "Rejected Records", L.RejectedDuplicate, L.RejectedOther);

        ReportDataException found = Assert.Throws<ReportDataException>(() => WrittenCells.Of(sum, rows.Build()));

        Assert.Equal(
            "list-audit, Rejected Records: found a number beyond 64 bits, expected one within. " +
            "Choose a shorter window.",
            found.Message);
    }

    [Theory]
    [InlineData(0L, 0L, "0")]
    [InlineData(0L, 999_999L, "0")]
    [InlineData(0L, 1_000_000L, "1")]
    [InlineData(-500_000L, 500_000L, "1")]
    [InlineData(0L, 86_400_000_000L, "86400")]
    [InlineData(0L, null, "")]
    public void SecondsBetween_StartAndEnd_IsRoundedDown(long start, long? end, string cell)
    {
        RecordBatchBuilder rows = new(L.Schema, [L.StartedAt, L.EndedAt], 1);
        rows.Fixed<long>(L.StartedAt).Append(start);
        rows.Fixed<long>(L.EndedAt).Append(end);

        Assert.Equal([cell], WrittenCells.Of(new SecondsBetweenCellWriter(L.StartedAt, L.EndedAt), rows.Build()));
    }

    [Property(MaxTest = 200)]
    public void Instant_AnyTimeInAnyOddZone_PrintsWhatNodaTimeSays(int seconds, int microseconds, byte zone)
    {
        string[] zones =
        [
            "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "Africa/Monrovia", "UTC",
            "America/St_Johns", "Europe/London",
        ];
        string id = zones[zone % zones.Length];
        long instant = ((long)seconds * 1_000_000) + (microseconds % 1_000_000);
        OffsetDateTime local = Instant.FromUnixTimeTicks(instant * 10).InZone(DateTimeZoneProviders.Tzdb[id])
            .ToOffsetDateTime();
        TimeSpan offset = TimeSpan.FromMinutes(local.Offset.Seconds / 60);
        string expected = local.LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) +
            (local.Offset.Seconds < 0 && offset != TimeSpan.Zero ? "-" : "+") +
            offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

        string cell = WrittenCells.Of(
            new InstantCellWriter(A.EndedAt, WrittenCells.Context(zone: id)),
            WrittenCells.Batch<long>(A.EndedAt, [instant]))[0];

        Assert.Equal(expected[..^6], cell[..^6]);
        Assert.Equal(expected[^5..], cell[^5..]);
        Assert.True(offset == TimeSpan.Zero || cell[^6] == expected[^6], cell);
    }

    [Fact]
    public void Instant_Null_IsBlank() => Assert.Equal(
        [""],
        WrittenCells.Of(
            new InstantCellWriter(A.EndedAt, WrittenCells.Context()), WrittenCells.Batch<long>(A.EndedAt, [null])));

    [Property(MaxTest = 100)]
    public void Instant_TimesThatJumpBetweenDaysAndOverATransition_EachPrintAsAlone(int[] hours)
    {
        // Around the end of summer time, on more days than a writer keeps.
        long transition = UnixMicroseconds.Of(Instant.FromUtc(2024, 11, 3, 6, 0));
        long?[] instants =
        [
            .. hours.Select(hour => hour % 7 == 0 ? (long?)null : transition + (hour % 500 * 3_599_999_999L)),
        ];
        CellContext context = WrittenCells.Context(zone: "America/New_York");

        Assert.Equal(
            instants.Select(instant => WrittenCells.Of(
                new InstantCellWriter(A.EndedAt, context), WrittenCells.Batch(A.EndedAt, [instant]))[0]),
            WrittenCells.Of(new InstantCellWriter(A.EndedAt, context), WrittenCells.Batch(A.EndedAt, instants)));
    }
}
