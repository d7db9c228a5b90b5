using FsCheck.Xunit;
using MessagingReports.Csv;
using NodaTime;
using NodaTime.Text;

namespace MessagingReports.Tests.Csv;

public sealed unsafe class InstantTextWriterTests
{
    private static readonly OffsetDateTimePattern Iso = OffsetDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    private static readonly LocalDateTimePattern Sheet = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd HH:mm:ss");

    [Theory]
    [InlineData(0, 0, "1970-01-01T00:00:00+00:00")]
    [InlineData(1_730_597_400_000_000, -14400, "2024-11-03T01:30:00-04:00")]
    [InlineData(1_730_597_400_999_999, -18000, "2024-11-03T01:30:00-05:00")]
    [InlineData(-1, 0, "1969-12-31T23:59:59+00:00")]
    [InlineData(-1_000_001, 3600, "1969-12-31T23:59:58+01:00")]
    [InlineData(InstantTextWriter.MinimumLocalMicroseconds, 19800, "0001-01-01T00:00:00+05:30")]
    [InlineData(InstantTextWriter.MaximumLocalMicroseconds, -34200, "9999-12-31T23:59:59-09:30")]
    [InlineData(951_782_400_000_000, 50400, "2000-02-29T00:00:00+14:00")]
    [InlineData(0, 1172, "1970-01-01T00:00:00+00:19")]
    [InlineData(0, -2670, "1970-01-01T00:00:00-00:44")]
    [InlineData(0, -30, "1970-01-01T00:00:00+00:00")]
    public void Write_OffsetForm_PrintsTruncatedTimeAndOffset(long local, int offsetSeconds, string expected)
    {
        InstantTextWriter writer = new(LocalTimeFormat.Offset);
        Assert.Equal(expected, Text(writer, local, offsetSeconds));
    }

    [Fact]
    public void Write_SpreadsheetForm_PrintsNoOffset()
    {
        InstantTextWriter writer = new(LocalTimeFormat.Spreadsheet);
        Assert.Equal("2024-11-03 01:30:00", Text(writer, 1_730_597_400_000_000, -14400));
    }

    [Theory]
    [InlineData(InstantTextWriter.MinimumLocalMicroseconds - 1)]
    [InlineData(InstantTextWriter.MaximumLocalMicroseconds + 1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Write_YearBeyondCalendar_Throws(long localMicroseconds)
    {
        InstantTextWriter writer = new(LocalTimeFormat.Offset);
        Assert.False(InstantTextWriter.Prints(localMicroseconds));
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(
            () => Text(writer, localMicroseconds, 0));
        Assert.Equal(
            $"time cell: local time is {localMicroseconds} microseconds from 1970, expected a year from 0001 to 9999. "
            + "Check times with InstantTextWriter.Prints before writing. (Parameter 'localMicroseconds')",
            error.Message);
    }

    [Fact]
    public void Write_AfterAThrow_StillPrintsTheCachedDay()
    {
        InstantTextWriter writer = new(LocalTimeFormat.Spreadsheet);
        Assert.Throws<ArgumentOutOfRangeException>(() => Text(writer, long.MaxValue, 0));
        Assert.Equal("1970-01-01 00:00:01", Text(writer, 1_000_000, 0));
    }

    [Fact]
    public void Write_DayAsFarBefore1970AsTheLastOneAfter_PrintsThatDay()
    {
        InstantTextWriter writer = new(LocalTimeFormat.Spreadsheet);
        Assert.Equal("2024-10-01 00:00:00", Text(writer, 1_727_740_800_000_000, 0));
        Assert.Equal("1915-04-03 00:00:01", Text(writer, -1_727_740_799_000_000, 0));
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(NumberGenerators)])]
    public void Write_AnyTimesInARow_EqualsNodaTime(WideLong[] times, WideLong[] offsets)
    {
        InstantTextWriter iso = new(LocalTimeFormat.Offset);
        InstantTextWriter sheet = new(LocalTimeFormat.Spreadsheet);
        long first = InstantTextWriter.MinimumLocalMicroseconds;
        ulong range = (ulong)(InstantTextWriter.MaximumLocalMicroseconds - first) + 1;
        for (int index = 0; index < Math.Min(times.Length, offsets.Length); index++)
        {
            long local = first + (long)(unchecked((ulong)times[index].Value - (ulong)first) % range);
            int seconds = (int)(offsets[index].Value % 64_800);
            AssertEqualsNodaTime(iso, sheet, local, seconds);

            // A neighbour within the day before or after, so that the cached day is used and left.
            long neighbour = Math.Clamp(
                local + (times[index].Value % 86_400_000_000), first, InstantTextWriter.MaximumLocalMicroseconds);
            AssertEqualsNodaTime(iso, sheet, neighbour, seconds);
        }
    }

    [Fact]
    public void Write_EveryDayOfFourCenturies_EqualsNodaTime()
    {
        InstantTextWriter sheet = new(LocalTimeFormat.Spreadsheet);
        LocalDate first = new(1799, 12, 31);
        long day = Period.DaysBetween(new LocalDate(1970, 1, 1), first);
        byte* text = stackalloc byte[InstantTextWriter.MaximumBytes];
        for (int index = 0; index < 146_100; index++)
        {
            sheet.Write(text, (day + index) * 86_400_000_000, 0);
            string printed = new((sbyte*)text, 0, 10);
            LocalDate date = first.PlusDays(index);
            Assert.Equal($"{date.Year:0000}-{date.Month:00}-{date.Day:00}", printed);
        }
    }

    private static string Text(InstantTextWriter writer, long localMicroseconds, int offsetSeconds) =>
        WrittenCell.Text(InstantTextWriter.MaximumBytes, to => to + writer.Write(to, localMicroseconds, offsetSeconds));

    private static void AssertEqualsNodaTime(InstantTextWriter iso, InstantTextWriter sheet, long local, int seconds)
    {
        // NodaTime prints less than a minute west as -00:00, which ISO 8601 does not allow.
        Offset offset = seconds is > -60 and < 0 ? Offset.Zero : Offset.FromSeconds(seconds);
        LocalDateTime time = new LocalDateTime(1970, 1, 1, 0, 0).PlusTicks(local * 10);
        Assert.Equal(Iso.Format(time.WithOffset(offset)), Text(iso, local, seconds));
        Assert.Equal(Sheet.Format(time), Text(sheet, local, seconds));
    }
}
