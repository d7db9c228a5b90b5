using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Writes filtered contacts into batches, one line a column.</summary>
internal sealed class FilteredContactRowWriter(RecordBatchBuilder batch) : RowWriter<FilteredContact>(batch)
{
    private readonly TextColumn _filterId = new(batch, FilteredContactsRelation.FilterId);
    private readonly ReferenceColumn _accountId = new(batch, FilteredContactsRelation.AccountId);
    private readonly ReferenceColumn _campaignId = new(batch, FilteredContactsRelation.CampaignId);
    private readonly ReferenceColumn _subCampaignId = new(batch, FilteredContactsRelation.SubCampaignId);
    private readonly ReferenceColumn _passId = new(batch, FilteredContactsRelation.PassId);
    private readonly TextColumn _contactId = new(batch, FilteredContactsRelation.ContactId);
    private readonly TextColumn _clientId = new(batch, FilteredContactsRelation.ClientId);
    private readonly TextColumn _firstName = new(batch, FilteredContactsRelation.FirstName);
    private readonly TextColumn _lastName = new(batch, FilteredContactsRelation.LastName);
    private readonly TextColumn _company = new(batch, FilteredContactsRelation.Company);
    private readonly TextColumn _postalCode = new(batch, FilteredContactsRelation.PostalCode);
    private readonly TextColumn _contactTimeZone = new(batch, FilteredContactsRelation.ContactTimeZone);
    private readonly TextColumn _listId = new(batch, FilteredContactsRelation.ListId);
    private readonly TextColumn _listName = new(batch, FilteredContactsRelation.ListName);
    private readonly TextColumn _other1 = new(batch, FilteredContactsRelation.Other1);
    private readonly TextColumn _other2 = new(batch, FilteredContactsRelation.Other2);
    private readonly TextColumn _other3 = new(batch, FilteredContactsRelation.Other3);
    private readonly TextColumn _other4 = new(batch, FilteredContactsRelation.Other4);
    private readonly TextColumn _other5 = new(batch, FilteredContactsRelation.Other5);
    private readonly TextColumn _other6 = new(batch, FilteredContactsRelation.Other6);
    private readonly TextColumn _other7 = new(batch, FilteredContactsRelation.Other7);
    private readonly TextColumn _other8 = new(batch, FilteredContactsRelation.Other8);
    private readonly TextColumn _other9 = new(batch, FilteredContactsRelation.Other9);
    private readonly TextColumn _other10 = new(batch, FilteredContactsRelation.Other10);
    private readonly CodeColumn _channel = new(batch, FilteredContactsRelation.Channel);
    private readonly TextColumn _device = new(batch, FilteredContactsRelation.Device);
    private readonly CodeColumn _deviceType = new(batch, FilteredContactsRelation.DeviceType);
    private readonly TextColumn _deviceCountry = new(batch, FilteredContactsRelation.DeviceCountry);
    private readonly InstantColumn _filteredAt = new(batch, FilteredContactsRelation.FilteredAt);
    private readonly CodeColumn _reason = new(batch, FilteredContactsRelation.Reason);
    private readonly TextColumn _source = new(batch, FilteredContactsRelation.Source);

    protected override string? Key(FilteredContact row) => row.FilterId;

    protected override void Write(FilteredContact row)
    {
        _filterId.Append(row.FilterId);
        _accountId.Append(row.AccountId);
        _campaignId.Append(row.CampaignId);
        _subCampaignId.Append(row.SubCampaignId);
        _passId.Append(row.PassId);
        _contactId.Append(row.ContactId);
        _clientId.Append(row.ClientId);
        _firstName.Append(row.FirstName);
        _lastName.Append(row.LastName);
        _company.Append(row.Company);
        _postalCode.Append(row.PostalCode);
        _contactTimeZone.Append(row.ContactTimeZone);
        _listId.Append(row.ListId);
        _listName.Append(row.ListName);
        _other1.Append(row.Other1);
        _other2.Append(row.Other2);
        _other3.Append(row.Other3);
        _other4.Append(row.Other4);
        _other5.Append(row.Other5);
        _other6.Append(row.Other6);
        _other7.Append(row.Other7);
        _other8.Append(row.Other8);
        _other9.Append(row.Other9);
        _other10.Append(row.Other10);
        _channel.Append((byte)row.Channel);
        _device.Append(row.Device);
        _deviceType.Append((byte?)row.DeviceType);
        _deviceCountry.Append(row.DeviceCountry);
        _filteredAt.Append(row.FilteredAt);
        _reason.Append((byte)row.Reason);
        _source.Append(row.Source);
    }
}
