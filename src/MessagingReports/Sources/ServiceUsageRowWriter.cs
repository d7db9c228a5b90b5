using MessagingReports.Relations;
using NodaTime;
using Row = MessagingReports.Model.ServiceUsage;

namespace MessagingReports.Sources;

/// <summary>Writes service usage into batches: one line a column, and below one for its value.</summary>
internal sealed class ServiceUsageRowWriter : RowWriter<Row>
{
    public ServiceUsageRowWriter(RecordBatchBuilder batch)
        : base(batch)
    {
        Text<UsageId>(ServiceUsageRelation.UsageId);
        Reference<AccountId>(ServiceUsageRelation.AccountId);
        Reference<CampaignId>(ServiceUsageRelation.CampaignId);
        Reference<SubCampaignId>(ServiceUsageRelation.SubCampaignId);
        Text<AttemptId>(ServiceUsageRelation.AttemptId);
        Text<DirectConnectId>(ServiceUsageRelation.DirectConnectId);
        Text<ClientId>(ServiceUsageRelation.ClientId);
        Text<Device>(ServiceUsageRelation.Device);
        Text<DeviceCountry>(ServiceUsageRelation.DeviceCountry);
        Fixed<byte, Channel>(ServiceUsageRelation.Channel);
        Fixed<byte, UsageType>(ServiceUsageRelation.UsageType);
        Instant<UsageAt>(ServiceUsageRelation.UsageAt);
        Reference<ServiceCode>(ServiceUsageRelation.ServiceCode);
        Reference<ContractLineId>(ServiceUsageRelation.ContractLineId);
        Decimal<MeasuredQuantity>(ServiceUsageRelation.MeasuredQuantity);
        Fixed<byte, MeasuredUnit>(ServiceUsageRelation.MeasuredUnit);
        Decimal<Quantity>(ServiceUsageRelation.Quantity);
    }

    protected override string? Key(Row row) => row.UsageId;
}

file struct UsageId : IRowValue<Row, string?> { public string? Of(Row row) => row.UsageId; }
file struct AccountId : IRowValue<Row, string?> { public string? Of(Row row) => row.AccountId; }
file struct CampaignId : IRowValue<Row, string?> { public string? Of(Row row) => row.CampaignId; }
file struct SubCampaignId : IRowValue<Row, string?> { public string? Of(Row row) => row.SubCampaignId; }
file struct AttemptId : IRowValue<Row, string?> { public string? Of(Row row) => row.AttemptId; }
file struct DirectConnectId : IRowValue<Row, string?> { public string? Of(Row row) => row.DirectConnectId; }
file struct ClientId : IRowValue<Row, string?> { public string? Of(Row row) => row.ClientId; }
file struct Device : IRowValue<Row, string?> { public string? Of(Row row) => row.Device; }
file struct DeviceCountry : IRowValue<Row, string?> { public string? Of(Row row) => row.DeviceCountry; }
file struct Channel : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.Channel); }
file struct UsageType : IRowValue<Row, byte?> { public byte? Of(Row row) => (byte)row.UsageType; }
file struct UsageAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.UsageAt; }
file struct ServiceCode : IRowValue<Row, string?> { public string? Of(Row row) => row.ServiceCode; }
file struct ContractLineId : IRowValue<Row, string?> { public string? Of(Row row) => row.ContractLineId; }
file struct MeasuredQuantity : IRowValue<Row, decimal?> { public decimal? Of(Row row) => row.MeasuredQuantity; }
file struct MeasuredUnit : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.MeasuredUnit); }
file struct Quantity : IRowValue<Row, decimal?> { public decimal? Of(Row row) => row.Quantity; }
