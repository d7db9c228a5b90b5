using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Writes service usage into batches, one line a column.</summary>
internal sealed class ServiceUsageRowWriter(RecordBatchBuilder batch) : RowWriter<ServiceUsage>(batch)
{
    private readonly TextColumn _usageId = new(batch, ServiceUsageRelation.UsageId);
    private readonly ReferenceColumn _accountId = new(batch, ServiceUsageRelation.AccountId);
    private readonly ReferenceColumn _campaignId = new(batch, ServiceUsageRelation.CampaignId);
    private readonly ReferenceColumn _subCampaignId = new(batch, ServiceUsageRelation.SubCampaignId);
    private readonly TextColumn _attemptId = new(batch, ServiceUsageRelation.AttemptId);
    private readonly TextColumn _directConnectId = new(batch, ServiceUsageRelation.DirectConnectId);
    private readonly TextColumn _clientId = new(batch, ServiceUsageRelation.ClientId);
    private readonly TextColumn _device = new(batch, ServiceUsageRelation.Device);
    private readonly TextColumn _deviceCountry = new(batch, ServiceUsageRelation.DeviceCountry);
    private readonly CodeColumn _channel = new(batch, ServiceUsageRelation.Channel);
    private readonly CodeColumn _usageType = new(batch, ServiceUsageRelation.UsageType);
    private readonly InstantColumn _usageAt = new(batch, ServiceUsageRelation.UsageAt);
    private readonly ReferenceColumn _serviceCode = new(batch, ServiceUsageRelation.ServiceCode);
    private readonly ReferenceColumn _contractLineId = new(batch, ServiceUsageRelation.ContractLineId);
    private readonly DecimalColumn _measuredQuantity = new(batch, ServiceUsageRelation.MeasuredQuantity);
    private readonly CodeColumn _measuredUnit = new(batch, ServiceUsageRelation.MeasuredUnit);
    private readonly DecimalColumn _quantity = new(batch, ServiceUsageRelation.Quantity);

    protected override string? Key(ServiceUsage row) => row.UsageId;

    protected override void Write(ServiceUsage row)
    {
        _usageId.Append(row.UsageId);
        _accountId.Append(row.AccountId);
        _campaignId.Append(row.CampaignId);
        _subCampaignId.Append(row.SubCampaignId);
        _attemptId.Append(row.AttemptId);
        _directConnectId.Append(row.DirectConnectId);
        _clientId.Append(row.ClientId);
        _device.Append(row.Device);
        _deviceCountry.Append(row.DeviceCountry);
        _channel.Append((byte?)row.Channel);
        _usageType.Append((byte)row.UsageType);
        _usageAt.Append(row.UsageAt);
        _serviceCode.Append(row.ServiceCode);
        _contractLineId.Append(row.ContractLineId);
        _measuredQuantity.Append(row.MeasuredQuantity);
        _measuredUnit.Append((byte?)row.MeasuredUnit);
        _quantity.Append(row.Quantity);
    }
}
