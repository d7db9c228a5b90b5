// snippet: source-usings
using System.Runtime.CompilerServices;
using MessagingReports.Model;
using MessagingReports.Relations;
// end

namespace MessagingReports.Tests.Docs.Snippets;

// snippet: source-of-rows
public sealed class CallLogSource(ReportDirectory directory, ICallLog log) : RowAttemptSource
{
    public override string Name => "call-log";

    public override ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        new(directory);

    protected override async IAsyncEnumerable<Attempt> ReadAttemptsAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The log gives the calls of [start, end), ordered by start and then by id (UTF-8 bytes).
        await foreach (LoggedCall call in log.ReadAsync(query.Start, query.End, cancellationToken))
        {
            ReportScope scope = query.Scope;
            if (query.AccountIds.Contains(call.Account) &&
                (scope.CampaignId is null || scope.CampaignId == call.Campaign) &&
                (scope.SubCampaignId is null || scope.SubCampaignId == call.SubCampaign))
            {
                yield return new Attempt
                {
                    AttemptId = call.Id,
                    AccountId = call.Account,
                    CampaignId = call.Campaign,
                    SubCampaignId = call.SubCampaign,
                    ContactId = call.Contact,
                    Channel = Channel.Voice,
                    Direction = Direction.Outbound,
                    Device = call.Number,
                    StartedAt = call.Start,
                    Result = call.IsAnswered ? AttemptResult.DeliveredPerson : AttemptResult.NoAnswer,
                };
            }
        }
    }
}
// end
