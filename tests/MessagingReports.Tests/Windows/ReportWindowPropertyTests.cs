using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Windows;

public sealed class ReportWindowPropertyTests
{
    [Property(MaxTest = 500)]
    public Property FromDates_AdjacentRanges_TileTheJoinedRange() =>
        Prop.ForAll(
            Ranges().ToArbitrary(),
            range =>
            {
                (DateTimeZone zone, LocalDate from, int first, int second) = range;
                ReportWindow one = ReportWindow.FromDates(from, from.PlusDays(first), zone);
                LocalDate middle = from.PlusDays(first + 1);
                ReportWindow two = ReportWindow.FromDates(middle, middle.PlusDays(second), zone);
                ReportWindow joined = ReportWindow.FromDates(from, middle.PlusDays(second), zone);
                return one.Start == joined.Start && one.End == two.Start && two.End == joined.End;
            });

    [Property(MaxTest = 500)]
    public Property FromInstants_AdjacentRuns_ShareNoMicrosecondAndMissNone() =>
        Prop.ForAll(
            Zones.AnyZoneAndInstant().ToArbitrary(),
            at =>
            {
                // A watermark between two microseconds ends one run and begins the next at the same microsecond.
                Instant watermark = at.Instant + Duration.FromNanoseconds(700);
                ReportWindow before = ReportWindow.FromInstants(at.Instant - Duration.FromDays(1), watermark, at.Zone);
                ReportWindow after = ReportWindow.FromInstants(watermark, watermark + Duration.FromDays(1), at.Zone);
                return before.EndMicroseconds == after.StartMicroseconds;
            });

    [Property(MaxTest = 500)]
    public Property FromDates_AnyInstant_IsNeverBeforeTheReportDayOfItsLocalDate() =>
        Prop.ForAll(
            Zones.AnyZoneAndInstant().ToArbitrary(),
            at =>
            {
                LocalDate date = at.Instant.InZone(at.Zone).Date;
                ReportWindow upTo = ReportWindow.FromDates(new(1850, 1, 1), date.PlusDays(-1), at.Zone);
                ReportWindow since = ReportWindow.FromDates(date, new(2200, 1, 1), at.Zone);

                // It may be after that day, where clocks went back over midnight.
                return upTo.End == since.Start && since.Start <= at.Instant;
            });

    private static Gen<(DateTimeZone Zone, LocalDate From, int First, int Second)> Ranges() =>
        from at in Zones.AnyZoneAndInstant()
        from first in Gen.Choose(0, 40)
        from second in Gen.Choose(0, 40)
        select (at.Zone, at.Instant.InUtc().Date, first, second);
}
