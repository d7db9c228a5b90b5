using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Writes list loads into batches, one line a column.</summary>
internal sealed class ListLoadRowWriter(RecordBatchBuilder batch) : RowWriter<ListLoad>(batch)
{
    private readonly TextColumn _loadId = new(batch, ListLoadsRelation.LoadId);
    private readonly ReferenceColumn _enterpriseId = new(batch, ListLoadsRelation.EnterpriseId);
    private readonly ReferenceColumn _accountId = new(batch, ListLoadsRelation.AccountId);
    private readonly TextColumn _listId = new(batch, ListLoadsRelation.ListId);
    private readonly TextColumn _listName = new(batch, ListLoadsRelation.ListName);
    private readonly TextColumn _originalName = new(batch, ListLoadsRelation.OriginalName);
    private readonly CodeColumn _listType = new(batch, ListLoadsRelation.ListType);
    private readonly CodeColumn _action = new(batch, ListLoadsRelation.Action);
    private readonly CodeColumn _source = new(batch, ListLoadsRelation.Source);
    private readonly TextColumn _loadedBy = new(batch, ListLoadsRelation.LoadedBy);
    private readonly TextColumn _specificationFile = new(batch, ListLoadsRelation.SpecificationFile);
    private readonly TextColumn _characterSet = new(batch, ListLoadsRelation.CharacterSet);
    private readonly InstantColumn _receivedAt = new(batch, ListLoadsRelation.ReceivedAt);
    private readonly InstantColumn _startedAt = new(batch, ListLoadsRelation.StartedAt);
    private readonly InstantColumn _endedAt = new(batch, ListLoadsRelation.EndedAt);
    private readonly CodeColumn _status = new(batch, ListLoadsRelation.Status);
    private readonly NumberColumn<long> _totalRecords = new(batch, ListLoadsRelation.TotalRecords);
    private readonly NumberColumn<long> _acceptedRecords = new(batch, ListLoadsRelation.AcceptedRecords);
    private readonly NumberColumn<long> _rejectedDuplicate = new(batch, ListLoadsRelation.RejectedDuplicate);
    private readonly NumberColumn<long> _rejectedInvalidDevice = new(batch, ListLoadsRelation.RejectedInvalidDevice);
    private readonly NumberColumn<long> _rejectedMissingData = new(batch, ListLoadsRelation.RejectedMissingData);
    private readonly NumberColumn<long> _rejectedFormat = new(batch, ListLoadsRelation.RejectedFormat);
    private readonly NumberColumn<long> _rejectedOther = new(batch, ListLoadsRelation.RejectedOther);
    private readonly TextColumn _failureMessage = new(batch, ListLoadsRelation.FailureMessage);

    protected override string? Key(ListLoad row) => row.LoadId;

    protected override void Write(ListLoad row)
    {
        _loadId.Append(row.LoadId);
        _enterpriseId.Append(row.EnterpriseId);
        _accountId.Append(row.AccountId);
        _listId.Append(row.ListId);
        _listName.Append(row.ListName);
        _originalName.Append(row.OriginalName);
        _listType.Append((byte)row.ListType);
        _action.Append((byte)row.Action);
        _source.Append((byte)row.Source);
        _loadedBy.Append(row.LoadedBy);
        _specificationFile.Append(row.SpecificationFile);
        _characterSet.Append(row.CharacterSet);
        _receivedAt.Append(row.ReceivedAt);
        _startedAt.Append(row.StartedAt);
        _endedAt.Append(row.EndedAt);
        _status.Append((byte)row.Status);
        _totalRecords.Append(row.TotalRecords);
        _acceptedRecords.Append(row.AcceptedRecords);
        _rejectedDuplicate.Append(row.RejectedDuplicate);
        _rejectedInvalidDevice.Append(row.RejectedInvalidDevice);
        _rejectedMissingData.Append(row.RejectedMissingData);
        _rejectedFormat.Append(row.RejectedFormat);
        _rejectedOther.Append(row.RejectedOther);
        _failureMessage.Append(row.FailureMessage);
    }
}
