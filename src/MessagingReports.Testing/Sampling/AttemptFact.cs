using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>
/// Everything of an attempt that is not read off its contact or its hash; see <see cref="SampleClock"/> for nulls.
/// </summary>
internal struct AttemptFact : IContactFact
{
    public SampleContact Contact;
    public long Index;
    public ulong Hash;
    public long StartedAt;
    public long AnsweredAt;
    public long EndedAt;
    public long ReceiptAt;
    public long FirstOpenAt;
    public long FirstClickAt;
    public byte[]? Response;
    public DirectConnectStep Final;
    public int DirectConnects;
    public int RingSeconds;
    public int CallSeconds;
    public int MessageSeconds;
    public int BillableSeconds;
    public int Segments;
    public int SizeBytes;
    public byte PassNumber;
    public Channel Channel;
    public Direction Direction;
    public AttemptResult Result;
    public byte AnsweredBy;
    public byte Encoding;
    public byte BounceType;
    public byte ScriptResult;
    public bool OptOut;
    public bool IsLast;

    readonly SampleContact IContactFact.Contact => Contact;

    public readonly SampleSubCampaign SubCampaign => Contact.SubCampaign;

    public readonly bool IsDelivered => Result <= AttemptResult.DeliveredWithoutSuccess
        || Result is AttemptResult.Delivered or AttemptResult.AcceptedByCarrier;

    public readonly int Draw(uint salt, int bound) => SampleHash.Draw(Hash, salt, bound);
}
