using System.Text;

namespace MessagingReports.Verification.Between;

/// <summary>Numbers by campaign.</summary>
internal sealed class CampaignCounts
{
    private readonly Dictionary<string, Dictionary<string, long>> _campaigns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, long>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public CampaignCounts() => _lookup = _campaigns.GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<string> Campaigns => _campaigns.Keys;

    public long Of(string campaign, string header) =>
        _campaigns.TryGetValue(campaign, out Dictionary<string, long>? counts) ? counts.GetValueOrDefault(header) : 0;

    /// <summary>The numbers of a campaign, to be counted up.</summary>
    public Dictionary<string, long> Campaign(ReadOnlySpan<byte> id)
    {
        Span<char> text = stackalloc char[256];
        if (id.Length > text.Length || !Encoding.UTF8.TryGetChars(id, text, out int length))
        {
            text = Encoding.UTF8.GetString(id).ToCharArray();
            length = text.Length;
        }

        if (!_lookup.TryGetValue(text[..length], out Dictionary<string, long>? counts))
        {
            counts = new Dictionary<string, long>(StringComparer.Ordinal);
            _lookup[text[..length]] = counts;
        }

        return counts;
    }

    public static void Add(Dictionary<string, long> counts, string header) =>
        counts[header] = counts.GetValueOrDefault(header) + 1;
}
