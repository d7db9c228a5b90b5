using MessagingReports.Relations;

namespace MessagingReports.Testing.Sampling;

/// <summary>The columns a contact's data fills, the same in attempts and filtered contacts.</summary>
internal static class ContactColumns
{
    private const uint OtherSalt = 40;

    public static void Declare<TFact>(FactColumns<TFact> columns, int idDigits)
        where TFact : struct, IContactFact
    {
        RelationColumn Column(string name) => columns.Schema.Find(name)!;

        columns.Reference(Column("account_id"), static (in fact) => fact.Contact.Account.Id);
        columns.Reference(Column("campaign_id"), static (in fact) => fact.Contact.SubCampaign.CampaignId);
        columns.Reference(Column("sub_campaign_id"), static (in fact) => fact.Contact.SubCampaign.Id);
        columns.Text(Column("contact_id"), (in fact, text) =>
            Ascii.Id(text, (byte)'K', fact.Contact.Index + 1, idDigits));
        columns.Text(Column("client_id"), static (in fact, text) => ClientId(fact.Contact, text));
        columns.Text(Column("first_name"), static (in fact) => OrNull(fact.Contact, 2, 3, SampleTexts.FirstNames));
        columns.Text(Column("last_name"), static (in fact) => OrNull(fact.Contact, 3, 2, SampleTexts.LastNames));
        columns.Text(Column("company"), static (in fact) => OrNull(fact.Contact, 4, 75, SampleTexts.Companies));
        columns.Text(Column("postal_code"), static (in fact, text) =>
            Ascii.Digits(text, fact.Contact.Draw(5, 100_000), 5));
        columns.Text(Column("contact_time_zone"), static (in fact) =>
            OrNull(fact.Contact, 6, 4, fact.Contact.Account.ContactZones));
        columns.Text(Column("list_id"), static (in fact) => fact.Contact.Draw(7, fact.Contact.SubCampaign.ListIds));
        columns.Text(Column("list_name"), static (in fact) => fact.Contact.Draw(7, fact.Contact.SubCampaign.ListNames));
        columns.Text(Column("other_1"), static (in fact, text) => Balance(fact.Contact, text));
        columns.Text(Column("other_2"), static (in fact, text) => DueDate(fact.Contact, text));
        columns.Text(Column("other_3"), static (in fact) => OrNull(fact.Contact, 10, 30, SampleTexts.Branches));
        for (uint number = 4; number <= 10; number++)
        {
            uint salt = OtherSalt + number;
            columns.Text(
                Column(FormattableString.Invariant($"other_{number}")),
                (in fact) => OrNull(fact.Contact, salt, 97, SampleTexts.Remarks));
        }
    }

    public static int ClientId(in SampleContact contact, Span<byte> text)
    {
        int drawn = contact.Draw(1, 100_000_000);
        return drawn % 25 == 0 ? 0 : Ascii.Digits(text, drawn, 8);
    }

    public static int Phone(in SampleContact contact, Span<byte> text)
    {
        byte[] prefix = contact.Draw(20, contact.Account.PhonePrefixes);
        Ascii.Copy(text, prefix);
        int digits = contact.Account.PhoneDigits;
        return prefix.Length + Ascii.Digits(text[prefix.Length..], contact.Draw(21, 100_000_000), digits);
    }

    public static int Email(in SampleContact contact, Span<byte> text, int idDigits)
    {
        int length = Ascii.Id(text, (byte)'c', contact.Index + 1, idDigits);
        return length + Ascii.Copy(text[length..], contact.Draw(22, 2) == 0 ? "@example.com"u8 : "@mail.example.org"u8);
    }

    /// <summary>A text of the list, or null for so many percent of the contacts.</summary>
    private static byte[]? OrNull(in SampleContact contact, uint salt, int nullPercent, byte[][] texts)
    {
        int drawn = contact.Draw(salt, 100 * texts.Length);
        return drawn < nullPercent * texts.Length ? null : texts[drawn % texts.Length];
    }

    private static int Balance(in SampleContact contact, Span<byte> text)
    {
        int drawn = contact.Draw(8, 1_000_000);
        if (drawn < 100_000)
        {
            return 0;
        }

        Ascii.Digits(text, drawn / 100, 4);
        text[4] = (byte)'.';
        Ascii.Digits(text[5..], drawn, 2);
        return 7;
    }

    private static int DueDate(in SampleContact contact, Span<byte> text)
    {
        int drawn = contact.Draw(9, 35);
        if (drawn < 7)
        {
            return 0;
        }

        Ascii.Copy(text, "2024-12-"u8);
        return 8 + Ascii.Digits(text[8..], drawn - 6, 2);
    }
}
