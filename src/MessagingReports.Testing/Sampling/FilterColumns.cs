using MessagingReports.Model;
using Relation = MessagingReports.Relations.FilteredContactsRelation;

namespace MessagingReports.Testing.Sampling;

/// <summary>The columns of the relation <c>filtered_contacts</c>.</summary>
internal static class FilterColumns
{
    public static FactColumns<FilterFact> Create(int idDigits)
    {
        FactColumns<FilterFact> columns = new(Relation.Schema);
        ContactColumns.Declare(columns, idDigits);
        columns.Text(Relation.FilterId, (in fact, text) => Ascii.Id(text, (byte)'F', fact.Index + 1, idDigits));
        columns.Reference(Relation.PassId, static (in fact) =>
            fact.PassNumber == 0 ? null : fact.Contact.SubCampaign.PassIds[fact.PassNumber - 1]);
        columns.Enumeration(Relation.Channel, static (in fact) => (byte)fact.Channel);
        columns.Text(Relation.Device, (in fact, text) => fact.HasOneDevice
            ? AttemptColumns.DeviceOf(fact.Channel, fact.Contact, text, idDigits)
            : 0);
        columns.Enumeration(Relation.DeviceType, static (in fact) => fact.HasOneDevice
            ? AttemptColumns.TypeOf(fact.Channel, fact.Contact.Draw(31, 20))
            : SampleClock.NoValue);
        columns.Text(Relation.DeviceCountry, static (in fact) =>
            fact.HasOneDevice && fact.Channel != Channel.Email ? fact.Contact.Account.Country : null);
        columns.Instant(Relation.FilteredAt, static (in fact) => fact.FilteredAt);
        columns.Enumeration(Relation.Reason, static (in fact) => (byte)fact.Reason);
        columns.Text(Relation.Source, static (in fact) => SourceOf(fact));
        return columns;
    }

    private static byte[]? SourceOf(in FilterFact fact)
    {
        int drawn = SampleHash.Draw(fact.Hash, 1, SampleTexts.FilterSources.Length * 2);
        return drawn < SampleTexts.FilterSources.Length ? SampleTexts.FilterSources[drawn] : null;
    }
}
