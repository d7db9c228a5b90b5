using MessagingReports.Relations;
using NodaTime;
using Row = MessagingReports.Model.DirectConnectAttempt;

namespace MessagingReports.Sources;

/// <summary>Writes Direct Connect attempts into batches: one line a column, and below one for its value.</summary>
internal sealed class DirectConnectAttemptRowWriter : RowWriter<Row>
{
    public DirectConnectAttemptRowWriter(RecordBatchBuilder batch)
        : base(batch)
    {
        Text<DirectConnectId>(DirectConnectAttemptsRelation.DirectConnectId);
        Reference<AccountId>(DirectConnectAttemptsRelation.AccountId);
        Reference<CampaignId>(DirectConnectAttemptsRelation.CampaignId);
        Reference<SubCampaignId>(DirectConnectAttemptsRelation.SubCampaignId);
        Reference<PassId>(DirectConnectAttemptsRelation.PassId);
        Text<AttemptId>(DirectConnectAttemptsRelation.AttemptId);
        Instant<AttemptStartedAt>(DirectConnectAttemptsRelation.AttemptStartedAt);
        Fixed<byte, Direction>(DirectConnectAttemptsRelation.Direction);
        Text<ContactId>(DirectConnectAttemptsRelation.ContactId);
        Text<ClientId>(DirectConnectAttemptsRelation.ClientId);
        Text<Device>(DirectConnectAttemptsRelation.Device);
        Fixed<byte, CallResult>(DirectConnectAttemptsRelation.CallResult);
        Fixed<int, Sequence>(DirectConnectAttemptsRelation.Sequence);
        Fixed<byte, IsFinal>(DirectConnectAttemptsRelation.IsFinal);
        Text<CenterName>(DirectConnectAttemptsRelation.CenterName);
        Fixed<byte, CenterType>(DirectConnectAttemptsRelation.CenterType);
        Text<Number>(DirectConnectAttemptsRelation.Number);
        Instant<StartedAt>(DirectConnectAttemptsRelation.StartedAt);
        Instant<ConnectedAt>(DirectConnectAttemptsRelation.ConnectedAt);
        Instant<EndedAt>(DirectConnectAttemptsRelation.EndedAt);
        Fixed<byte, Result>(DirectConnectAttemptsRelation.Result);
        Text<NetworkStatusCode>(DirectConnectAttemptsRelation.NetworkStatusCode);
        Fixed<int, HoldSeconds>(DirectConnectAttemptsRelation.HoldSeconds);
        Fixed<int, TalkSeconds>(DirectConnectAttemptsRelation.TalkSeconds);
        Text<AgentId>(DirectConnectAttemptsRelation.AgentId);
        Text<AgentDisposition>(DirectConnectAttemptsRelation.AgentDisposition);
        Fixed<int, AfterContactSeconds>(DirectConnectAttemptsRelation.AfterContactSeconds);
        Fixed<byte, DisconnectedBy>(DirectConnectAttemptsRelation.DisconnectedBy);
    }

    protected override string? Key(Row row) => row.DirectConnectId;
}

file struct DirectConnectId : IRowValue<Row, string?> { public string? Of(Row row) => row.DirectConnectId; }
file struct AccountId : IRowValue<Row, string?> { public string? Of(Row row) => row.AccountId; }
file struct CampaignId : IRowValue<Row, string?> { public string? Of(Row row) => row.CampaignId; }
file struct SubCampaignId : IRowValue<Row, string?> { public string? Of(Row row) => row.SubCampaignId; }
file struct PassId : IRowValue<Row, string?> { public string? Of(Row row) => row.PassId; }
file struct AttemptId : IRowValue<Row, string?> { public string? Of(Row row) => row.AttemptId; }
file struct AttemptStartedAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.AttemptStartedAt; }
file struct Direction : IRowValue<Row, byte?> { public byte? Of(Row row) => (byte)row.Direction; }
file struct ContactId : IRowValue<Row, string?> { public string? Of(Row row) => row.ContactId; }
file struct ClientId : IRowValue<Row, string?> { public string? Of(Row row) => row.ClientId; }
file struct Device : IRowValue<Row, string?> { public string? Of(Row row) => row.Device; }
file struct CallResult : IRowValue<Row, byte?> { public byte? Of(Row row) => (byte)row.CallResult; }
file struct Sequence : IRowValue<Row, int?> { public int? Of(Row row) => row.Sequence; }
file struct IsFinal : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.IsFinal); }
file struct CenterName : IRowValue<Row, string?> { public string? Of(Row row) => row.CenterName; }
file struct CenterType : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.CenterType); }
file struct Number : IRowValue<Row, string?> { public string? Of(Row row) => row.Number; }
file struct StartedAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.StartedAt; }
file struct ConnectedAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.ConnectedAt; }
file struct EndedAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.EndedAt; }
file struct Result : IRowValue<Row, byte?> { public byte? Of(Row row) => (byte)row.Result; }
file struct NetworkStatusCode : IRowValue<Row, string?> { public string? Of(Row row) => row.NetworkStatusCode; }
file struct HoldSeconds : IRowValue<Row, int?> { public int? Of(Row row) => row.HoldSeconds; }
file struct TalkSeconds : IRowValue<Row, int?> { public int? Of(Row row) => row.TalkSeconds; }
file struct AgentId : IRowValue<Row, string?> { public string? Of(Row row) => row.AgentId; }
file struct AgentDisposition : IRowValue<Row, string?> { public string? Of(Row row) => row.AgentDisposition; }
file struct AfterContactSeconds : IRowValue<Row, int?> { public int? Of(Row row) => row.AfterContactSeconds; }
file struct DisconnectedBy : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.DisconnectedBy); }
