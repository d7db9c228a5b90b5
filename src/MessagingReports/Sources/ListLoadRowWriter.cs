using MessagingReports.Relations;
using NodaTime;
using Row = MessagingReports.Model.ListLoad;

namespace MessagingReports.Sources;

/// <summary>Writes list loads into batches: one line a column, and below one for its value.</summary>
internal sealed class ListLoadRowWriter : RowWriter<Row>
{
    public ListLoadRowWriter(RecordBatchBuilder batch)
        : base(batch)
    {
        Text<LoadId>(ListLoadsRelation.LoadId);
        Reference<EnterpriseId>(ListLoadsRelation.EnterpriseId);
        Reference<AccountId>(ListLoadsRelation.AccountId);
        Text<ListId>(ListLoadsRelation.ListId);
        Text<ListName>(ListLoadsRelation.ListName);
        Text<OriginalName>(ListLoadsRelation.OriginalName);
        Fixed<byte, ListType>(ListLoadsRelation.ListType);
        Fixed<byte, Action>(ListLoadsRelation.Action);
        Fixed<byte, Source>(ListLoadsRelation.Source);
        Text<LoadedBy>(ListLoadsRelation.LoadedBy);
        Text<SpecificationFile>(ListLoadsRelation.SpecificationFile);
        Text<CharacterSet>(ListLoadsRelation.CharacterSet);
        Instant<ReceivedAt>(ListLoadsRelation.ReceivedAt);
        Instant<StartedAt>(ListLoadsRelation.StartedAt);
        Instant<EndedAt>(ListLoadsRelation.EndedAt);
        Fixed<byte, Status>(ListLoadsRelation.Status);
        Fixed<long, TotalRecords>(ListLoadsRelation.TotalRecords);
        Fixed<long, AcceptedRecords>(ListLoadsRelation.AcceptedRecords);
        Fixed<long, RejectedDuplicate>(ListLoadsRelation.RejectedDuplicate);
        Fixed<long, RejectedInvalidDevice>(ListLoadsRelation.RejectedInvalidDevice);
        Fixed<long, RejectedMissingData>(ListLoadsRelation.RejectedMissingData);
        Fixed<long, RejectedFormat>(ListLoadsRelation.RejectedFormat);
        Fixed<long, RejectedOther>(ListLoadsRelation.RejectedOther);
        Text<FailureMessage>(ListLoadsRelation.FailureMessage);
    }

    protected override string? Key(Row row) => row.LoadId;
}

file struct LoadId : IRowValue<Row, string?> { public string? Of(Row row) => row.LoadId; }
file struct EnterpriseId : IRowValue<Row, string?> { public string? Of(Row row) => row.EnterpriseId; }
file struct AccountId : IRowValue<Row, string?> { public string? Of(Row row) => row.AccountId; }
file struct ListId : IRowValue<Row, string?> { public string? Of(Row row) => row.ListId; }
file struct ListName : IRowValue<Row, string?> { public string? Of(Row row) => row.ListName; }
file struct OriginalName : IRowValue<Row, string?> { public string? Of(Row row) => row.OriginalName; }
file struct ListType : IRowValue<Row, byte?> { public byte? Of(Row row) => (byte)row.ListType; }
file struct Action : IRowValue<Row, byte?> { public byte? Of(Row row) => (byte)row.Action; }
file struct Source : IRowValue<Row, byte?> { public byte? Of(Row row) => (byte)row.Source; }
file struct LoadedBy : IRowValue<Row, string?> { public string? Of(Row row) => row.LoadedBy; }
file struct SpecificationFile : IRowValue<Row, string?> { public string? Of(Row row) => row.SpecificationFile; }
file struct CharacterSet : IRowValue<Row, string?> { public string? Of(Row row) => row.CharacterSet; }
file struct ReceivedAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.ReceivedAt; }
file struct StartedAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.StartedAt; }
file struct EndedAt : IRowValue<Row, Instant?> { public Instant? Of(Row row) => row.EndedAt; }
file struct Status : IRowValue<Row, byte?> { public byte? Of(Row row) => (byte)row.Status; }
file struct TotalRecords : IRowValue<Row, long?> { public long? Of(Row row) => row.TotalRecords; }
file struct AcceptedRecords : IRowValue<Row, long?> { public long? Of(Row row) => row.AcceptedRecords; }
file struct RejectedDuplicate : IRowValue<Row, long?> { public long? Of(Row row) => row.RejectedDuplicate; }
file struct RejectedInvalidDevice : IRowValue<Row, long?> { public long? Of(Row row) => row.RejectedInvalidDevice; }
file struct RejectedMissingData : IRowValue<Row, long?> { public long? Of(Row row) => row.RejectedMissingData; }
file struct RejectedFormat : IRowValue<Row, long?> { public long? Of(Row row) => row.RejectedFormat; }
file struct RejectedOther : IRowValue<Row, long?> { public long? Of(Row row) => row.RejectedOther; }
file struct FailureMessage : IRowValue<Row, string?> { public string? Of(Row row) => row.FailureMessage; }
