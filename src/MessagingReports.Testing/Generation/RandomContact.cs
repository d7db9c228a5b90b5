using MessagingReports.Model;

namespace MessagingReports.Testing.Generation;

/// <summary>A contact of a random store, with the texts every record of it repeats.</summary>
internal sealed class RandomContact
{
    public RandomContact(Dice dice, SubCampaign subCampaign)
    {
        SubCampaign = subCampaign;
        Id = dice.Id("K");
        ClientId = dice.TextOrNull(15, "00012345", "C-77");
        FirstName = dice.TextOrNull(15, "Ann", "José");
        LastName = dice.TextOrNull(15, "Kim", "Müller");
        Company = dice.TextOrNull(60, "Acme GmbH");
        PostalCode = dice.TextOrNull(30, "01234", "SW1A 1AA");
        TimeZone = dice.TextOrNull(30, "America/Chicago", "Europe/Paris");
        ListId = dice.Chance(20) ? (dice.Chance(50) ? "" : null) : dice.Id("L");
        ListName = dice.TextOrNull(20, "List 1", "List 2");
        Others = [.. Enumerable.Range(0, 10).Select(n => dice.TextOrNull(n < 3 ? 30 : 85, "East", "VIP", "12.50"))];
        Phone = dice.IsNasty && dice.Chance(50)
            ? dice.Pick(NastyTexts.Phones)
            : FormattableString.Invariant($"+1212555{dice.Next(10_000):0000}");
        Email = dice.IsNasty && dice.Chance(20) ? dice.Text("bob@example.com") : "ann@example.com";
    }

    public SubCampaign SubCampaign { get; }

    public string Id { get; }

    public string? ClientId { get; }

    public string? FirstName { get; }

    public string? LastName { get; }

    public string? Company { get; }

    public string? PostalCode { get; }

    public string? TimeZone { get; }

    public string? ListId { get; }

    public string? ListName { get; }

    public IReadOnlyList<string?> Others { get; }

    public string Phone { get; }

    public string Email { get; }

    public string DeviceOf(Channel channel) => channel == Channel.Email ? Email : Phone;
}
