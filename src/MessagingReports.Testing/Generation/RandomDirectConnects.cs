using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Testing.Generation;

/// <summary>The Direct Connects of a call of a random store: sequences 1 to n by start, the last final.</summary>
internal static class RandomDirectConnects
{
    public static List<DirectConnectAttempt> Create(
        Dice dice,
        RandomTimes times,
        RandomOutcome call,
        RandomContact contact,
        (string Id, Instant StartedAt, Direction Direction, string AccountId, string? PassId) attempt)
    {
        List<DirectConnectAttempt> connects = [];
        int count = call.IsVoice && dice.Chance(45) ? 1 + dice.Next(3) : 0;
        Instant startedAt = attempt.StartedAt;
        for (int sequence = 1; sequence <= count; sequence++)
        {
            startedAt = times.After(startedAt);
            DirectConnectResult result =
                dice.Chance(40) ? DirectConnectResult.Connected : dice.Any<DirectConnectResult>();
            bool isConnected = result == DirectConnectResult.Connected;
            Instant? connectedAt = isConnected ? times.NotBefore(startedAt) : null;
            bool isOpen = sequence == count && dice.Chance(15);
            connects.Add(new DirectConnectAttempt
            {
                DirectConnectId = dice.Id("D"),
                AccountId = attempt.AccountId,
                CampaignId = contact.SubCampaign.CampaignId,
                SubCampaignId = contact.SubCampaign.SubCampaignId,
                PassId = attempt.PassId,
                AttemptId = attempt.Id,
                AttemptStartedAt = attempt.StartedAt,
                Direction = attempt.Direction,
                ContactId = contact.Id,
                ClientId = contact.ClientId,
                Device = contact.Phone,
                CallResult = call.Result,
                Sequence = sequence,
                IsFinal = sequence == count,
                CenterName = dice.Text("Center", "Collections, East"),
                CenterType = dice.AnyOrNull<AgentGroupType>(),
                Number = dice.IsNasty ? dice.Pick(NastyTexts.Phones) : "+18005554000",
                StartedAt = startedAt,
                ConnectedAt = connectedAt,
                EndedAt = isOpen ? null : times.NotBefore(connectedAt ?? startedAt),
                Result = result,
                NetworkStatusCode = dice.TextOrNull(50, "200", "486"),
                HoldSeconds = dice.Next(500),
                TalkSeconds = isOpen ? null : isConnected ? dice.Next(1_000) : 0,
                AgentId = dice.Chance(60) ? null : dice.Id("G"),
                AgentDisposition = dice.TextOrNull(60, "Sale", "Call back"),
                AfterContactSeconds = dice.Chance(60) ? null : dice.Next(100),
                DisconnectedBy = dice.AnyOrNull<DisconnectedBy>(),
            });
        }

        return connects;
    }
}
