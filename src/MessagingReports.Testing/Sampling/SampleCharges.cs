using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Testing.Sampling;

/// <summary>The charges that belong to no attempt, in order: each month's number rental and seats, and a mid-month credit.</summary>
internal static class SampleCharges
{
    public static UsageFact[] Create(SampleDirectory directory, long start, long end)
    {
        List<UsageFact> charges = [];
        long ticks = 10 * start;
        LocalDate month = Instant.FromUnixTimeTicks(ticks).InUtc().Date.With(DateAdjusters.StartOfMonth);
        for (long first = Micros(month); first < end; month = month.PlusMonths(1), first = Micros(month))
        {
            foreach (SampleAccount account in directory.Accounts)
            {
                Add(charges, account, first, SampleServices.NumberRental, UsageFact.Whole, UsageType.Usage);
                Add(charges, account, first, SampleServices.AgentSeats, (3 + account.Index) * UsageFact.Whole, UsageType.Usage);
            }

            long middle = Micros(month.PlusDays(14));
            foreach (SampleAccount account in directory.Accounts)
            {
                Add(charges, account, middle, SampleServices.Adjustments, -25_000 - account.Index, UsageType.Adjustment);
            }
        }

        UsageFact[] inside = [.. charges.Where(charge => charge.UsageAt >= start && charge.UsageAt < end)];
        for (int i = 0; i < inside.Length; i++)
        {
            inside[i].Charge = i + 1;
        }

        return inside;
    }

    private static void Add(List<UsageFact> charges, SampleAccount account, long time, int service, long quantity, UsageType type) =>
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

    private static long Micros(LocalDate date) => SampleClock.Micros(date.AtMidnight().InUtc().ToInstant());
}
