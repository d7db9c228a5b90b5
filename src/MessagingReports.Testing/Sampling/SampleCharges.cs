using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Testing.Sampling;

/// <summary>
/// The charges that belong to no attempt, in order: each month's number rental and seats, and a mid-month credit.
/// </summary>
internal static class SampleCharges
{
    /// <summary>Charged in the afternoon of the account's own day, when every account is in the same month.</summary>
    private static readonly LocalTime Hour = new(15, 0);

    public static UsageFact[] Create(SampleDirectory directory, long start, long end)
    {
        List<UsageFact> charges = [];
        foreach (SampleAccount account in directory.Accounts)
        {
            DateTimeZone zone = DateTimeZoneProviders.Tzdb[SampleAccounts.Records[account.Index].ReportsTimeZone];
            LocalDate month = Instant.FromUnixTimeTicks(10 * start).InUtc().Date.With(DateAdjusters.StartOfMonth);
            for (; Micros(month, zone) < end; month = month.PlusMonths(1))
            {
                long first = Micros(month, zone);
                long middle = Micros(month.PlusDays(14), zone);
                long seats = (3 + account.Index) * UsageFact.Whole;
                Add(charges, account, first, SampleServices.NumberRental, UsageFact.Whole, UsageType.Usage);
                Add(charges, account, first, SampleServices.AgentSeats, seats, UsageType.Usage);
                Add(charges, account, middle, SampleServices.Adjustments, -25_000 - account.Index,
                    UsageType.Adjustment);
            }
        }

        UsageFact[] inside = [.. charges
            .Where(charge => charge.UsageAt >= start && charge.UsageAt < end)
            .OrderBy(charge => charge.UsageAt)];
        for (int i = 0; i < inside.Length; i++)
        {
            inside[i].Charge = i + 1;
        }

        return inside;
    }

    private static void Add(
        List<UsageFact> charges, SampleAccount account, long time, int service, long quantity, UsageType type) =>
        charges.Add(new UsageFact
        {
            Account = account,
            Line = account.Lines[service][0],
            UsageAt = time,
            Measured = UsageFact.NotMeasured,
            MeasuredUnit = SampleClock.NoValue,
            Quantity = quantity,
            Service = service,
            Type = type,
        });

    private static long Micros(LocalDate date, DateTimeZone zone) =>
        SampleClock.Micros(zone.AtLeniently(date.At(Hour)).ToInstant());
}
