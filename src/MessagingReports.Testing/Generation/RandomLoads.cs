using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Testing.Generation;

/// <summary>The list loads of a random store: every status, sums that hold, some of the enterprise's own.</summary>
internal static class RandomLoads
{
    public static List<ListLoad> Create(Dice dice, ReportDirectory directory, RandomTimes times, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Create(dice, directory, times))];

    private static ListLoad Create(Dice dice, ReportDirectory directory, RandomTimes times)
    {
        Account account = dice.Pick(directory.Accounts);
        ListLoadStatus status = dice.Any<ListLoadStatus>();
        Instant startedAt = times.Next();
        long[] rejected = new long[5];
        if (status != ListLoadStatus.Completed)
        {
            for (int i = 0; i < rejected.Length; i++)
            {
                rejected[i] = dice.Chance(60) ? 0 : dice.Next(1_000);
            }

            rejected[0] += status == ListLoadStatus.CompletedWithRejections ? 1 : 0;
        }

        long accepted = status == ListLoadStatus.Failed || dice.Chance(10) ? 0
            : dice.IsNasty && dice.Chance(5) ? 9_000_000_000_000
            : dice.Next(100_000);
        return new ListLoad
        {
            LoadId = dice.Id("LD"),
            EnterpriseId = account.EnterpriseId,
            AccountId = dice.Chance(20) ? null : account.AccountId,
            ListId = dice.Chance(20) ? null : dice.Id("L"),
            ListName = dice.TextOrNull(20, "List 1"),
            OriginalName = dice.Text("contacts.csv", " final .csv"),
            ListType = dice.Any<ListType>(),
            Action = dice.Any<LoadAction>(),
            Source = dice.Any<LoadSource>(),
            LoadedBy = dice.TextOrNull(30, "ops@example.com"),
            SpecificationFile = dice.TextOrNull(50, "map-1.xml"),
            CharacterSet = dice.TextOrNull(30, "UTF-8"),
            ReceivedAt = dice.Chance(30) ? null : startedAt.PlusTicks(-10L * dice.Next(5_000_000)),
            StartedAt = startedAt,
            EndedAt = status == ListLoadStatus.Loading ? null : times.NotBefore(startedAt),
            Status = status,
            TotalRecords = accepted + rejected.Sum(),
            AcceptedRecords = accepted,
            RejectedDuplicate = rejected[0],
            RejectedInvalidDevice = rejected[1],
            RejectedMissingData = rejected[2],
            RejectedFormat = rejected[3],
            RejectedOther = rejected[4],
            FailureMessage = status is ListLoadStatus.Failed or ListLoadStatus.Cancelled
                ? dice.TextOrNull(30, "Header row missing")
                : null,
        };
    }
}
