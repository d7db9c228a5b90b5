using MessagingReports.Relations;
using NodaTime;
using Row = MessagingReports.Model.Attempt;

namespace MessagingReports.Sources;

/// <summary>Writes attempts into batches: one line a column, and below one for its value.</summary>
internal sealed class AttemptRowWriter : RowWriter<Row>
{
    public AttemptRowWriter(RecordBatchBuilder batch)
        : base(batch)
    {
        Text<AttemptId>(AttemptsRelation.AttemptId);
        Reference<AccountId>(AttemptsRelation.AccountId);
        Reference<CampaignId>(AttemptsRelation.CampaignId);
        Reference<SubCampaignId>(AttemptsRelation.SubCampaignId);
        Reference<PassId>(AttemptsRelation.PassId);
        Text<ContactId>(AttemptsRelation.ContactId);
        Text<ClientId>(AttemptsRelation.ClientId);
        Text<FirstName>(AttemptsRelation.FirstName);
        Text<LastName>(AttemptsRelation.LastName);
        Text<Company>(AttemptsRelation.Company);
        Text<PostalCode>(AttemptsRelation.PostalCode);
        Text<ContactTimeZone>(AttemptsRelation.ContactTimeZone);
        Text<ListId>(AttemptsRelation.ListId);
        Text<ListName>(AttemptsRelation.ListName);
        Text<Other1>(AttemptsRelation.Other1);
        Text<Other2>(AttemptsRelation.Other2);
        Text<Other3>(AttemptsRelation.Other3);
        Text<Other4>(AttemptsRelation.Other4);
        Text<Other5>(AttemptsRelation.Other5);
        Text<Other6>(AttemptsRelation.Other6);
        Text<Other7>(AttemptsRelation.Other7);
        Text<Other8>(AttemptsRelation.Other8);
        Text<Other9>(AttemptsRelation.Other9);
        Text<Other10>(AttemptsRelation.Other10);
        Fixed<byte, Channel>(AttemptsRelation.Channel);
        Fixed<byte, Direction>(AttemptsRelation.Direction);
        Text<Device>(AttemptsRelation.Device);
        Fixed<byte, DeviceType>(AttemptsRelation.DeviceType);
        Text<DeviceCountry>(AttemptsRelation.DeviceCountry);
        Text<OriginatingAddress>(AttemptsRelation.OriginatingAddress);
        Fixed<int, AttemptNumber>(AttemptsRelation.AttemptNumber);
        Instant<StartedAt>(AttemptsRelation.StartedAt);
        Instant<AnsweredAt>(AttemptsRelation.AnsweredAt);
        Instant<EndedAt>(AttemptsRelation.EndedAt);
        Instant<ReceiptAt>(AttemptsRelation.ReceiptAt);
        Instant<FirstOpenAt>(AttemptsRelation.FirstOpenAt);
        Instant<FirstClickAt>(AttemptsRelation.FirstClickAt);
        Fixed<byte, Result>(AttemptsRelation.Result);
        Text<NetworkStatusCode>(AttemptsRelation.NetworkStatusCode);
        Text<NetworkStatusText>(AttemptsRelation.NetworkStatusText);
        Fixed<byte, AnsweredBy>(AttemptsRelation.AnsweredBy);
        Fixed<int, RingSeconds>(AttemptsRelation.RingSeconds);
        Fixed<int, CallSeconds>(AttemptsRelation.CallSeconds);
        Fixed<int, MessageSeconds>(AttemptsRelation.MessageSeconds);
        Fixed<int, BillableSeconds>(AttemptsRelation.BillableSeconds);
        Fixed<int, Segments>(AttemptsRelation.Segments);
        Fixed<byte, Encoding>(AttemptsRelation.Encoding);
        Fixed<long, SizeBytes>(AttemptsRelation.SizeBytes);
        Fixed<byte, BounceType>(AttemptsRelation.BounceType);
        Text<ScriptName>(AttemptsRelation.ScriptName);
        Fixed<byte, ScriptResult>(AttemptsRelation.ScriptResult);
        Text<Response>(AttemptsRelation.Response);
        Fixed<byte, OptOut>(AttemptsRelation.OptOut);
        Fixed<int, DcAttempts>(AttemptsRelation.DcAttempts);
        Instant<DcStartedAt>(AttemptsRelation.DcStartedAt);
        Fixed<byte, DcResult>(AttemptsRelation.DcResult);
        Text<DcNumber>(AttemptsRelation.DcNumber);
        Text<DcCenterName>(AttemptsRelation.DcCenterName);
        Fixed<int, DcHoldSeconds>(AttemptsRelation.DcHoldSeconds);
        Fixed<int, DcTalkSeconds>(AttemptsRelation.DcTalkSeconds);
    }

    protected override string? Key(Row row) => row.AttemptId;
}

file struct AttemptId : IRowValue<Row, string?> { public string? Of(Row row) => row.AttemptId; }
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
file struct Direction : IRowValue<Row, byte?> { public byte? Of(Row row) => (byte)row.Direction; }
file struct Device : IRowValue<Row, string?> { public string? Of(Row row) => row.Device; }
file struct DeviceType : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.DeviceType); }
file struct DeviceCountry : IRowValue<Row, string?> { public string? Of(Row row) => row.DeviceCountry; }
file struct OriginatingAddress : IRowValue<Row, string?> { public string? Of(Row row) => row.OriginatingAddress; }
file struct AttemptNumber : IRowValue<Row, int?> { public int? Of(Row row) => row.AttemptNumber; }
file struct StartedAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.StartedAt; }
file struct AnsweredAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.AnsweredAt; }
file struct EndedAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.EndedAt; }
file struct ReceiptAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.ReceiptAt; }
file struct FirstOpenAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.FirstOpenAt; }
file struct FirstClickAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.FirstClickAt; }
file struct Result : IRowValue<Row, byte?> { public byte? Of(Row row) => (byte)row.Result; }
file struct NetworkStatusCode : IRowValue<Row, string?> { public string? Of(Row row) => row.NetworkStatusCode; }
file struct NetworkStatusText : IRowValue<Row, string?> { public string? Of(Row row) => row.NetworkStatusText; }
file struct AnsweredBy : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.AnsweredBy); }
file struct RingSeconds : IRowValue<Row, int?> { public int? Of(Row row) => row.RingSeconds; }
file struct CallSeconds : IRowValue<Row, int?> { public int? Of(Row row) => row.CallSeconds; }
file struct MessageSeconds : IRowValue<Row, int?> { public int? Of(Row row) => row.MessageSeconds; }
file struct BillableSeconds : IRowValue<Row, int?> { public int? Of(Row row) => row.BillableSeconds; }
file struct Segments : IRowValue<Row, int?> { public int? Of(Row row) => row.Segments; }
file struct Encoding : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.Encoding); }
file struct SizeBytes : IRowValue<Row, long?> { public long? Of(Row row) => row.SizeBytes; }
file struct BounceType : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.BounceType); }
file struct ScriptName : IRowValue<Row, string?> { public string? Of(Row row) => row.ScriptName; }
file struct ScriptResult : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.ScriptResult); }
file struct Response : IRowValue<Row, string?> { public string? Of(Row row) => row.Response; }
file struct OptOut : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.OptOut); }
file struct DcAttempts : IRowValue<Row, int?> { public int? Of(Row row) => row.DcAttempts; }
file struct DcStartedAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.DcStartedAt; }
file struct DcResult : IRowValue<Row, byte?> { public byte? Of(Row row) => Stored.Code(row.DcResult); }
file struct DcNumber : IRowValue<Row, string?> { public string? Of(Row row) => row.DcNumber; }
file struct DcCenterName : IRowValue<Row, string?> { public string? Of(Row row) => row.DcCenterName; }
file struct DcHoldSeconds : IRowValue<Row, int?> { public int? Of(Row row) => row.DcHoldSeconds; }
file struct DcTalkSeconds : IRowValue<Row, int?> { public int? Of(Row row) => row.DcTalkSeconds; }
