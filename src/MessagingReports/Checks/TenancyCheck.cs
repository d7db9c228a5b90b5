using MessagingReports.Cells;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>
/// A row belongs to the scope, and its account, campaign, sub-campaign and pass to each other: another tenant's row
/// never gets through.
/// </summary>
internal sealed unsafe class TenancyCheck : RowCheck
{
    private readonly DirectoryIndex _index;
    private readonly ScopeCodes _scope;
    private readonly Reference? _enterprise;
    private readonly Reference _account;
    private readonly Reference? _campaign;
    private readonly Reference? _subCampaign;
    private readonly Reference? _pass;
    private RelationColumn _brokenColumn;
    private bool _isOutOfScope;

    public TenancyCheck(RelationSchema relation, DirectoryIndex index, ReferenceMaps references, ScopeCodes scope)
    {
        _index = index;
        _scope = scope;
        _enterprise = Find("enterprise_id");
        _account = Find("account_id")!;
        _campaign = Find("campaign_id");
        _subCampaign = Find("sub_campaign_id");
        _pass = Find("pass_id");
        _brokenColumn = _account.Column;

        Reference? Find(string name) =>
            relation.Find(name) is { } column ? new Reference(column, references.Of(column)) : null;
    }

    public override int FindFirst(RecordBatch batch)
    {
        _enterprise?.Bind(batch);
        _account.Bind(batch);
        _campaign?.Bind(batch);
        _subCampaign?.Bind(batch);
        _pass?.Bind(batch);
        for (int row = 0; row < batch.Count; row++)
        {
            if (!KeepsParents(row) || !KeepsScope(row))
            {
                return row;
            }
        }

        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) => _isOutOfScope
        ? Throw.OutOfScope(_brokenColumn, RecordIds.Of(batch, row))
        : Throw.WrongParent(_brokenColumn, RecordIds.Of(batch, row));

    private bool KeepsScope(int row)
    {
        _isOutOfScope = true;
        if (_scope.Account >= 0)
        {
            return Is(_account, row, _scope.Account) &&
                (_scope.Campaign < 0 || Is(_campaign!, row, _scope.Campaign)) &&
                (_scope.SubCampaign < 0 || Is(_subCampaign!, row, _scope.SubCampaign));
        }

        if (_enterprise is not null)
        {
            return Is(_enterprise, row, _scope.Enterprise);
        }

        _brokenColumn = _account.Column;
        int account = _account.Code(row);
        return account >= 0 && _index.AccountEnterprises[account] == _scope.Enterprise;
    }

    private bool Is(Reference reference, int row, int expected)
    {
        _brokenColumn = reference.Column;
        return reference.Code(row) == expected;
    }

    // An orphan is code -1 here, like null; the reference check names orphans, the missing-value check required nulls.
    private bool KeepsParents(int row)
    {
        _isOutOfScope = false;
        int account = _account.Code(row);
        if (_enterprise is not null)
        {
            _brokenColumn = _account.Column;
            int enterprise = _enterprise.Code(row);
            return account < 0 || enterprise < 0 || _index.AccountEnterprises[account] == enterprise;
        }

        int campaign = _campaign!.Code(row);
        int subCampaign = _subCampaign!.Code(row);
        int pass = _pass?.Code(row) ?? -1;
        if (campaign >= 0 && account >= 0 && _index.CampaignAccounts[campaign] != account)
        {
            _brokenColumn = _campaign.Column;
            return false;
        }

        if (subCampaign >= 0 &&
            (_campaign.IsNull(row) || (campaign >= 0 && _index.SubCampaignCampaigns[subCampaign] != campaign)))
        {
            _brokenColumn = _subCampaign.Column;
            return false;
        }

        if (pass >= 0 && subCampaign >= 0 && _index.PassSubCampaigns[pass] != subCampaign)
        {
            _brokenColumn = _pass!.Column;
            return false;
        }

        return true;
    }

    private sealed class Reference(RelationColumn column, ReferenceMap map)
    {
        private int* _codes;

        public RelationColumn Column { get; } = column;

        public void Bind(RecordBatch batch)
        {
            DictionaryVector vector = batch.Dictionary(Column);
            map.Bind(vector);
            _codes = vector.Pointer;
        }

        public bool IsNull(int row) => _codes[row] < 0;

        public int Code(int row) => map.Code(_codes[row]);
    }
}
