using System.Text;
using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Testing.Generation;

/// <summary>The attempts of a random store and the Direct Connects of its calls.</summary>
internal sealed class RandomAttempts
{
    private const int AttemptsAContact = 3;

    private readonly Dice _dice;
    private readonly RandomDirectory _directory;
    private readonly RandomTimes _times;

    public RandomAttempts(Dice dice, RandomDirectory directory, RandomTimes times, int count)
    {
        _dice = dice;
        _directory = directory;
        _times = times;
        Contacts = [.. Enumerable.Range(0, (count / AttemptsAContact) + 1)
            .Select(_ => new RandomContact(dice, dice.Pick(directory.Records.SubCampaigns)))];
        List<Draft> drafts = [.. Enumerable.Range(0, count).Select(_ => new Draft(
            dice.Id(
                "A"), dice.Pick(Contacts), times.Next(), dice.Chance(12) ? Direction.Inbound : Direction.Outbound))];
        List<Attempt> attempts = [];
        foreach (IGrouping<RandomContact, Draft> contact in drafts.GroupBy(draft => draft.Contact))
        {
            int number = 0;
            foreach (Draft draft in contact.Order(Draft.ByStart))
            {
                attempts.Add(Create(draft, draft.Direction == Direction.Outbound ? ++number : null));
            }
        }

        Attempts = attempts;
        ContactOf = drafts.ToDictionary(draft => draft.Id, draft => draft.Contact);
    }

    public IReadOnlyList<RandomContact> Contacts { get; }

    public IReadOnlyList<Attempt> Attempts { get; }

    public List<DirectConnectAttempt> DirectConnects { get; } = [];

    /// <summary>The contact of an attempt.</summary>
    public IReadOnlyDictionary<string, RandomContact> ContactOf { get; }

    private Attempt Create(Draft draft, int? number)
    {
        bool isOutbound = draft.Direction == Direction.Outbound;
        Channel channel = (Channel)(1 + _dice.Next(7));
        RandomOutcome outcome = new(_dice, _times, draft.StartedAt, channel, isOutbound);
        RandomContact contact = draft.Contact;
        string? passId = isOutbound && _dice.Chance(
            95) ? _dice.Pick([.. _directory.Passes[contact.SubCampaign.SubCampaignId]]).PassId : null;
        List<DirectConnectAttempt> connects = RandomDirectConnects.Create(
            _dice, _times, outcome, contact, (draft.Id, draft.StartedAt, draft.Direction, AccountOf(contact), passId));
        DirectConnects.AddRange(connects);
        DirectConnectAttempt? final = connects.LastOrDefault();
        return new Attempt
        {
            AttemptId = draft.Id,
            AccountId = AccountOf(contact),
            CampaignId = contact.SubCampaign.CampaignId,
            SubCampaignId = contact.SubCampaign.SubCampaignId,
            PassId = passId,
            ContactId = contact.Id,
            ClientId = contact.ClientId,
            FirstName = contact.FirstName,
            LastName = contact.LastName,
            Company = contact.Company,
            PostalCode = contact.PostalCode,
            ContactTimeZone = contact.TimeZone,
            ListId = contact.ListId,
            ListName = contact.ListName,
            Other1 = contact.Others[0],
            Other2 = contact.Others[1],
            Other3 = contact.Others[2],
            Other4 = contact.Others[3],
            Other5 = contact.Others[4],
            Other6 = contact.Others[5],
            Other7 = contact.Others[6],
            Other8 = contact.Others[7],
            Other9 = contact.Others[8],
            Other10 = contact.Others[9],
            Channel = channel,
            Direction = draft.Direction,
            Device = contact.DeviceOf(channel),
            DeviceType = _dice.AnyOrNull<DeviceType>(),
            DeviceCountry = _dice.TextOrNull(30, "US", "GB"),
            OriginatingAddress =
                _dice.Chance(30) ? null : _dice.IsNasty ? _dice.Pick(NastyTexts.Phones) : "+18005550100",
            AttemptNumber = number,
            StartedAt = draft.StartedAt,
            AnsweredAt = outcome.AnsweredAt,
            EndedAt = outcome.EndedAt,
            ReceiptAt = outcome.ReceiptAt,
            FirstOpenAt = outcome.FirstOpenAt,
            FirstClickAt = outcome.FirstClickAt,
            Result = outcome.Result,
            NetworkStatusCode = _dice.TextOrNull(40, "200", "017"),
            NetworkStatusText = _dice.TextOrNull(60, "OK", "Busy Here"),
            AnsweredBy = outcome.AnsweredAt is null ? null : _dice.AnyOrNull<AnsweredBy>(),
            RingSeconds = outcome.RingSeconds,
            CallSeconds = outcome.CallSeconds,
            MessageSeconds = outcome.MessageSeconds,
            BillableSeconds = outcome.BillableSeconds,
            Segments = outcome.Segments,
            Encoding = outcome.Encoding,
            SizeBytes = outcome.SizeBytes,
            BounceType = outcome.BounceType,
            ScriptName = _dice.TextOrNull(40, "Script 1"),
            ScriptResult = outcome.ScriptResult,
            Response = _dice.TextOrNull(60, "1", "STOP", "Yes, please"),
            OptOut = _dice.Chance(10),
            DcAttempts = connects.Count,
            DcStartedAt = final?.StartedAt,
            DcResult = final?.Result,
            DcNumber = final?.Number,
            DcCenterName = final?.CenterName,
            DcHoldSeconds = final?.HoldSeconds,
            DcTalkSeconds = final?.TalkSeconds,
        };
    }

    private string AccountOf(RandomContact contact) => _directory.AccountOf[contact.SubCampaign.CampaignId];

    private sealed record Draft(string Id, RandomContact Contact, Instant StartedAt, Direction Direction)
    {
        /// <summary>By start, then by the id's UTF-8 bytes: the order of the relation.</summary>
        public static Comparer<Draft> ByStart { get; } = Comparer<Draft>.Create((left, right) =>
        {
            int order = left.StartedAt.CompareTo(right.StartedAt);
            return order != 0
                ? order
                : Encoding.UTF8.GetBytes(left.Id).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right.Id));
        });
    }
}
