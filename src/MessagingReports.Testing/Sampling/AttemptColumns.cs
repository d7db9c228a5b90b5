using MessagingReports.Model;
using Relation = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Testing.Sampling;

/// <summary>The columns of the relation <c>attempts</c>.</summary>
internal static class AttemptColumns
{
    private const uint DeviceTypeSalt = 31;

    public static FactColumns<AttemptFact> Create(int idDigits)
    {
        FactColumns<AttemptFact> columns = new(Relation.Schema);
        ContactColumns.Declare(columns, idDigits);
        DeclareDevice(columns, idDigits);
        DeclareTimes(columns);
        DeclareMeasures(columns);
        DeclareDirectConnect(columns);
        return columns;
    }

    /// <summary>The type of the device an attempt goes to; also that of a filtered contact's.</summary>
    public static byte TypeOf(Channel channel, int drawn) => (byte)(channel switch
    {
        Channel.Email => DeviceType.Email,
        _ when drawn == 0 => (DeviceType)SampleClock.NoValue,
        Channel.Text => DeviceType.Mobile,
        _ => (DeviceType)(drawn & 3),
    });

    public static int DeviceOf(Channel channel, in SampleContact contact, Span<byte> text, int idDigits) =>
        channel == Channel.Email
            ? ContactColumns.Email(contact, text, idDigits)
            : ContactColumns.Phone(contact, text);

    private static void DeclareDevice(FactColumns<AttemptFact> columns, int idDigits)
    {
        columns.Text(Relation.AttemptId, (in fact, text) => Ascii.Id(text, (byte)'A', fact.Index + 1, idDigits));
        columns.Reference(Relation.PassId, static (in fact) =>
            fact.PassNumber == 0 ? null : fact.SubCampaign.PassIds[fact.PassNumber - 1]);
        columns.Enumeration(Relation.Channel, static (in fact) => (byte)fact.Channel);
        columns.Enumeration(Relation.Direction, static (in fact) => (byte)fact.Direction);
        columns.Text(Relation.Device, (in fact, text) => DeviceOf(fact.Channel, fact.Contact, text, idDigits));
        columns.Enumeration(Relation.DeviceType, static (in fact) =>
            TypeOf(fact.Channel, fact.Contact.Draw(DeviceTypeSalt + (uint)fact.Channel, 20)));
        columns.Text(Relation.DeviceCountry, static (in fact) =>
            fact.Channel == Channel.Email ? null : fact.Contact.Account.Country);
        columns.Text(Relation.OriginatingAddress, static (in fact) => fact.Channel switch
        {
            Channel.Text => fact.Contact.Account.TextSender,
            Channel.Email => fact.Contact.Account.EmailSender,
            Channel.Web => null,
            _ => fact.Contact.Account.CallerId,
        });
        columns.Int32(Relation.AttemptNumber, static (in fact) =>
            fact.PassNumber == 0 ? SampleClock.None : fact.PassNumber);
    }

    private static void DeclareTimes(FactColumns<AttemptFact> columns)
    {
        columns.Instant(Relation.StartedAt, static (in fact) => fact.StartedAt);
        columns.Instant(Relation.AnsweredAt, static (in fact) => fact.AnsweredAt);
        columns.Instant(Relation.EndedAt, static (in fact) => fact.EndedAt);
        columns.Instant(Relation.ReceiptAt, static (in fact) => fact.ReceiptAt);
        columns.Instant(Relation.FirstOpenAt, static (in fact) => fact.FirstOpenAt);
        columns.Instant(Relation.FirstClickAt, static (in fact) => fact.FirstClickAt);
    }

    private static void DeclareMeasures(FactColumns<AttemptFact> columns)
    {
        columns.Enumeration(Relation.Result, static (in fact) => (byte)fact.Result);
        columns.Text(Relation.NetworkStatusCode, NetworkStatus.Code);
        columns.Text(Relation.NetworkStatusText, NetworkStatus.Text);
        columns.Enumeration(Relation.AnsweredBy, static (in fact) => fact.AnsweredBy);
        columns.Int32(Relation.RingSeconds, static (in fact) => fact.RingSeconds);
        columns.Int32(Relation.CallSeconds, static (in fact) => fact.CallSeconds);
        columns.Int32(Relation.MessageSeconds, static (in fact) => fact.MessageSeconds);
        columns.Int32(Relation.BillableSeconds, static (in fact) => fact.BillableSeconds);
        columns.Int32(Relation.Segments, static (in fact) => fact.Segments);
        columns.Enumeration(Relation.Encoding, static (in fact) => fact.Encoding);
        columns.Int64(Relation.SizeBytes, static (in fact) => fact.SizeBytes);
        columns.Enumeration(Relation.BounceType, static (in fact) => fact.BounceType);
        columns.Text(Relation.ScriptName, static (in fact) =>
            fact.PassNumber == 0 ? null : fact.SubCampaign.ScriptName);
        columns.Enumeration(Relation.ScriptResult, static (in fact) => fact.ScriptResult);
        columns.Text(Relation.Response, static (in fact) => fact.Response);
        columns.Boolean(Relation.OptOut, static (in fact) => fact.OptOut);
    }

    private static void DeclareDirectConnect(FactColumns<AttemptFact> columns)
    {
        columns.Int32(Relation.DcAttempts, static (in fact) => fact.DirectConnects);
        columns.Instant(Relation.DcStartedAt, static (in fact) => fact.Final.StartedAt);
        columns.Enumeration(Relation.DcResult, static (in fact) =>
            fact.DirectConnects == 0 ? SampleClock.NoValue : (byte)fact.Final.Result);
        columns.Text(Relation.DcNumber, static (in fact) => Center(fact)?.Number);
        columns.Text(Relation.DcCenterName, static (in fact) => Center(fact)?.Name);
        columns.Int32(Relation.DcHoldSeconds, static (in fact) =>
            fact.DirectConnects == 0 ? SampleClock.None : fact.Final.HoldSeconds);
        columns.Int32(Relation.DcTalkSeconds, static (in fact) =>
            fact.DirectConnects == 0 ? SampleClock.None : fact.Final.TalkSeconds);
    }

    private static SampleCenter? Center(in AttemptFact fact) =>
        fact.DirectConnects == 0 ? null : fact.Contact.Account.Centers[fact.Final.Center];
}
