using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>A filtered contact; see <see cref="SampleClock"/> for nulls.</summary>
internal struct FilterFact : IContactFact
{
    public SampleContact Contact;
    public long Index;
    public ulong Hash;
    public long FilteredAt;

    /// <summary>0 when filtered at the level of the sub-campaign.</summary>
    public byte PassNumber;
    public Channel Channel;
    public FilterReason Reason;
    public bool HasOneDevice;

    readonly SampleContact IContactFact.Contact => Contact;
}
