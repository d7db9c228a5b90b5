using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>One list load; see <see cref="SampleClock"/> for nulls.</summary>
internal struct LoadFact
{
    public SampleSubCampaign SubCampaign;
    public long Index;
    public ulong Hash;
    public long ReceivedAt;
    public long StartedAt;
    public long EndedAt;
    public long Total;
    public long Accepted;
    public long Duplicate;
    public long InvalidDevice;
    public long MissingData;
    public long Format;
    public long Other;
    public byte List;
    public ListLoadStatus Status;
    public ListType Type;

    /// <summary>Whether the list is the enterprise's own and belongs to no account.</summary>
    public bool IsShared;
    public bool HasList;

    public readonly SampleAccount Account => SubCampaign.Account;

    public readonly int Draw(uint salt, int bound) => SampleHash.Draw(Hash, salt, bound);
}
