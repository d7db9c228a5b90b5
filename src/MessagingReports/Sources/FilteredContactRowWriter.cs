using MessagingReports.Relations;
using NodaTime;
using Row = MessagingReports.Model.FilteredContact;

namespace MessagingReports.Sources;

/// <summary>Writes filtered contacts into batches: one line a column, and below one for its value.</summary>
internal sealed class FilteredContactRowWriter : RowWriter<Row>
{
    public FilteredContactRowWriter(RecordBatchBuilder batch)
        : base(batch)
    {
        Text<FilterId>(FilteredContactsRelation.FilterId);
        Reference<AccountId>(FilteredContactsRelation.AccountId);
        Reference<CampaignId>(FilteredContactsRelation.CampaignId);
        Reference<SubCampaignId>(FilteredContactsRelation.SubCampaignId);
        Reference<PassId>(FilteredContactsRelation.PassId);
        Text<ContactId>(FilteredContactsRelation.ContactId);
        Text<ClientId>(FilteredContactsRelation.ClientId);
        Text<FirstName>(FilteredContactsRelation.FirstName);
        Text<LastName>(FilteredContactsRelation.LastName);
        Text<Company>(FilteredContactsRelation.Company);
        Text<PostalCode>(FilteredContactsRelation.PostalCode);
        Text<ContactTimeZone>(FilteredContactsRelation.ContactTimeZone);
        Text<ListId>(FilteredContactsRelation.ListId);
        Text<ListName>(FilteredContactsRelation.ListName);
        Text<Other1>(FilteredContactsRelation.Other1);
        Text<Other2>(FilteredContactsRelation.Other2);
        Text<Other3>(FilteredContactsRelation.Other3);
        Text<Other4>(FilteredContactsRelation.Other4);
        Text<Other5>(FilteredContactsRelation.Other5);
        Text<Other6>(FilteredContactsRelation.Other6);
        Text<Other7>(FilteredContactsRelation.Other7);
        Text<Other8>(FilteredContactsRelation.Other8);
        Text<Other9>(FilteredContactsRelation.Other9);
        Text<Other10>(FilteredContactsRelation.Other10);
        Fixed<byte, Channel>(FilteredContactsRelation.Channel);
        Text<Device>(FilteredContactsRelation.Device);
        Fixed<byte, DeviceType>(FilteredContactsRelation.DeviceType);
        Text<DeviceCountry>(FilteredContactsRelation.DeviceCountry);
        Instant<FilteredAt>(FilteredContactsRelation.FilteredAt);
        Fixed<byte, Reason>(FilteredContactsRelation.Reason);
        Text<Source>(FilteredContactsRelation.Source);
    }

    protected override string? Key(Row row) => row.FilterId;
}

file struct FilterId : IRowValue<Row, string?> { public string? Of(Row row) => row.FilterId; }
file struct AccountId : IRowValue<Row, string?> { public string? Of(Row row) => row.AccountId; }
file struct CampaignId : IRowValue<Row, string?> { public string? Of(Row row) => row.CampaignId; }
file struct SubCampaignId : IRowValue<Row, string?> { public string? Of(Row row) => row.SubCampaignId; }
file struct PassId : IRowValue<Row, string?> { public string? Of(Row row) => row.PassId; }
file struct ContactId : IRowValue<Row, string?> { public string? Of(Row row) => row.ContactId; }
file struct ClientId : IRowValue<Row, string?> { public string? Of(Row row) => row.ClientId; }
file struct FirstName : IRowValue<Row, string?> { public string? Of(Row row) => row.FirstName; }
file struct LastName : IRowValue<Row, string?> { public string? Of(Row row) => row.LastName; }
file struct Company : IRowValue<Row, string?> { public string? Of(Row row) => row.Company; }
file struct PostalCode : IRowValue<Row, string?> { public string? Of(Row row) => row.PostalCode; }
file struct ContactTimeZone : IRowValue<Row, string?> { public string? Of(Row row) => row.ContactTimeZone; }
file struct ListId : IRowValue<Row, string?> { public string? Of(Row row) => row.ListId; }
file struct ListName : IRowValue<Row, string?> { public string? Of(Row row) => row.ListName; }
file struct Other1 : IRowValue<Row, string?> { public string? Of(Row row) => row.Other1; }
file struct Other2 : IRowValue<Row, string?> { public string? Of(Row row) => row.Other2; }
file struct Other3 : IRowValue<Row, string?> { public string? Of(Row row) => row.Other3; }
file struct Other4 : IRowValue<Row, string?> { public string? Of(Row row) => row.Other4; }
file struct Other5 : IRowValue<Row, string?> { public string? Of(Row row) => row.Other5; }
file struct Other6 : IRowValue<Row, string?> { public string? Of(Row row) => row.Other6; }
file struct Other7 : IRowValue<Row, string?> { public string? Of(Row row) => row.Other7; }
file struct Other8 : IRowValue<Row, string?> { public string? Of(Row row) => row.Other8; }
file struct Other9 : IRowValue<Row, string?> { public string? Of(Row row) => row.Other9; }
file struct Other10 : IRowValue<Row, string?> { public string? Of(Row row) => row.Other10; }
file struct Channel : IRowValue<Row, byte?> { public byte? Of(Row row) => (byte)row.Channel; }
file struct Device : IRowValue<Row, string?> { public string? Of(Row row) => row.Device; }
file struct DeviceType : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.DeviceType); }
file struct DeviceCountry : IRowValue<Row, string?> { public string? Of(Row row) => row.DeviceCountry; }
file struct FilteredAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.FilteredAt; }
file struct Reason : IRowValue<Row, byte?> { public byte? Of(Row row) => (byte)row.Reason; }
file struct Source : IRowValue<Row, string?> { public string? Of(Row row) => row.Source; }
