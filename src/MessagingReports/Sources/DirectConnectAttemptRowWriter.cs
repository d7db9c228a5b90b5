using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Writes Direct Connect attempts into batches, one line a column.</summary>
internal sealed class DirectConnectAttemptRowWriter(RecordBatchBuilder batch) : RowWriter<DirectConnectAttempt>(batch)
{
    private readonly TextColumn _directConnectId = new(batch, DirectConnectAttemptsRelation.DirectConnectId);
    private readonly ReferenceColumn _accountId = new(batch, DirectConnectAttemptsRelation.AccountId);
    private readonly ReferenceColumn _campaignId = new(batch, DirectConnectAttemptsRelation.CampaignId);
    private readonly ReferenceColumn _subCampaignId = new(batch, DirectConnectAttemptsRelation.SubCampaignId);
    private readonly ReferenceColumn _passId = new(batch, DirectConnectAttemptsRelation.PassId);
    private readonly TextColumn _attemptId = new(batch, DirectConnectAttemptsRelation.AttemptId);
    private readonly InstantColumn _attemptStartedAt = new(batch, DirectConnectAttemptsRelation.AttemptStartedAt);
    private readonly CodeColumn _direction = new(batch, DirectConnectAttemptsRelation.Direction);
    private readonly TextColumn _contactId = new(batch, DirectConnectAttemptsRelation.ContactId);
    private readonly TextColumn _clientId = new(batch, DirectConnectAttemptsRelation.ClientId);
    private readonly TextColumn _device = new(batch, DirectConnectAttemptsRelation.Device);
    private readonly CodeColumn _callResult = new(batch, DirectConnectAttemptsRelation.CallResult);
    private readonly NumberColumn<int> _sequence = new(batch, DirectConnectAttemptsRelation.Sequence);
    private readonly CodeColumn _isFinal = new(batch, DirectConnectAttemptsRelation.IsFinal);
    private readonly TextColumn _centerName = new(batch, DirectConnectAttemptsRelation.CenterName);
    private readonly CodeColumn _centerType = new(batch, DirectConnectAttemptsRelation.CenterType);
    private readonly TextColumn _number = new(batch, DirectConnectAttemptsRelation.Number);
    private readonly InstantColumn _startedAt = new(batch, DirectConnectAttemptsRelation.StartedAt);
    private readonly InstantColumn _connectedAt = new(batch, DirectConnectAttemptsRelation.ConnectedAt);
    private readonly InstantColumn _endedAt = new(batch, DirectConnectAttemptsRelation.EndedAt);
    private readonly CodeColumn _result = new(batch, DirectConnectAttemptsRelation.Result);
    private readonly TextColumn _networkStatusCode = new(batch, DirectConnectAttemptsRelation.NetworkStatusCode);
    private readonly NumberColumn<int> _holdSeconds = new(batch, DirectConnectAttemptsRelation.HoldSeconds);
    private readonly NumberColumn<int> _talkSeconds = new(batch, DirectConnectAttemptsRelation.TalkSeconds);
    private readonly TextColumn _agentId = new(batch, DirectConnectAttemptsRelation.AgentId);
    private readonly TextColumn _agentDisposition = new(batch, DirectConnectAttemptsRelation.AgentDisposition);
    private readonly NumberColumn<int> _afterContactSeconds =
        new(batch, DirectConnectAttemptsRelation.AfterContactSeconds);
    private readonly CodeColumn _disconnectedBy = new(batch, DirectConnectAttemptsRelation.DisconnectedBy);

    protected override string? Key(DirectConnectAttempt row) => row.DirectConnectId;

    protected override void Write(DirectConnectAttempt row)
    {
        _directConnectId.Append(row.DirectConnectId);
        _accountId.Append(row.AccountId);
        _campaignId.Append(row.CampaignId);
        _subCampaignId.Append(row.SubCampaignId);
        _passId.Append(row.PassId);
        _attemptId.Append(row.AttemptId);
        _attemptStartedAt.Append(row.AttemptStartedAt);
        _direction.Append((byte)row.Direction);
        _contactId.Append(row.ContactId);
        _clientId.Append(row.ClientId);
        _device.Append(row.Device);
        _callResult.Append((byte)row.CallResult);
        _sequence.Append(row.Sequence);
        _isFinal.Append(row.IsFinal);
        _centerName.Append(row.CenterName);
        _centerType.Append((byte?)row.CenterType);
        _number.Append(row.Number);
        _startedAt.Append(row.StartedAt);
        _connectedAt.Append(row.ConnectedAt);
        _endedAt.Append(row.EndedAt);
        _result.Append((byte)row.Result);
        _networkStatusCode.Append(row.NetworkStatusCode);
        _holdSeconds.Append(row.HoldSeconds);
        _talkSeconds.Append(row.TalkSeconds);
        _agentId.Append(row.AgentId);
        _agentDisposition.Append(row.AgentDisposition);
        _afterContactSeconds.Append(row.AfterContactSeconds);
        _disconnectedBy.Append((byte?)row.DisconnectedBy);
    }
}
