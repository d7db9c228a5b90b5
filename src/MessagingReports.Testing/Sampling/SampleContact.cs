namespace MessagingReports.Testing.Sampling;

/// <summary>
/// A contact: its number, its hash that all its texts derive from, and the one sub-campaign it belongs to.
/// </summary>
internal readonly struct SampleContact(long index, ulong hash, SampleSubCampaign subCampaign)
{
    public readonly long Index = index;
    public readonly ulong Hash = hash;
    public readonly SampleSubCampaign SubCampaign = subCampaign;

    public SampleAccount Account => SubCampaign.Account;

    public int Draw(uint salt, int bound) => SampleHash.Draw(Hash, salt, bound);

    public byte[] Draw(uint salt, byte[][] texts) => texts[SampleHash.Draw(Hash, salt, texts.Length)];
}
