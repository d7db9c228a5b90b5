using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Docs.Snippets;

// snippet: call-log
public sealed class CallLog(IReadOnlyList<Call> calls) : RowAttemptSource
{
    public override string Name => "call-log";

    public override ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        new(new ReportDirectory(
            [new() { EnterpriseId = "E1", Name = "Example", ReportsTimeZone = "America/New_York" }],
            [
                new()
                {
                    AccountId = "A1",
                    EnterpriseId = "E1",
                    Name = "Clinics",
                    ReportsTimeZone = "America/New_York",
                    Currency = "USD",
                },
            ],
            [new() { CampaignId = "C1", AccountId = "A1", Name = "Reminders" }],
            [new() { SubCampaignId = "S1", CampaignId = "C1", Name = "October" }],
            passes: [],
            services: [],
            contractLines: []));

    protected override IAsyncEnumerable<Attempt> ReadAttemptsAsync(
        SourceQuery query, CancellationToken cancellationToken) =>
        calls
            .Where(call => call.At >= query.Start && call.At < query.End)
            .OrderBy(call => call.At)
            .ThenBy(call => call.Id, StringComparer.Ordinal)   // ordinal is byte order, as these ids are ASCII
            .Select(call => new Attempt
            {
                AttemptId = call.Id,
                AccountId = "A1",
                CampaignId = "C1",
                SubCampaignId = "S1",
                ContactId = call.Customer,
                Channel = Channel.Voice,
                Direction = Direction.Outbound,
                Device = call.Phone,
                StartedAt = call.At,
                Result = call.IsAnswered ? AttemptResult.DeliveredPerson : AttemptResult.NoAnswer,
            })
            .ToAsyncEnumerable();
}
// end
