using MessagingReports.Relations;
using MessagingReports.Windows;

namespace MessagingReports.Sources;

/// <summary>Decides which records of a CSV file a query asks for.</summary>
internal sealed class FieldScope
{
    private readonly RelationSchema _relation;
    private readonly long _start;
    private readonly long _end;
    private readonly RelationColumn? _owner;
    private readonly TextDictionary _owners = new();
    private readonly (RelationColumn? Column, byte[] Id)[] _narrower;

    public FieldScope(SourceQuery query)
    {
        _relation = query.Relation;
        _start = UnixMicroseconds.Of(query.Start);
        _end = UnixMicroseconds.Of(query.End);
        ReportScope scope = query.Scope;
        bool isWholeEnterprise = scope.Level == ReportScopeLevel.Enterprise;
        if (isWholeEnterprise && _relation.Find("enterprise_id") is { } enterprise)
        {
            _owner = enterprise;
            _owners.GetOrAdd(StoreRules.StrictUtf8.GetBytes(scope.EnterpriseId!));
        }
        else
        {
            _owner = _relation.Find("account_id");
            foreach (string account in isWholeEnterprise ? query.AccountIds : [scope.AccountId!])
            {
                _owners.GetOrAdd(StoreRules.StrictUtf8.GetBytes(account));
            }
        }

        _narrower = [.. Narrower("campaign_id", scope.CampaignId), .. Narrower("sub_campaign_id", scope.SubCampaignId)];
    }

    /// <summary>Whether the current record is in the scope and the window.</summary>
    public bool Includes(CsvRelationReader record)
    {
        long at = record.Microseconds(_relation.WindowKey!);
        if (at < _start || at >= _end || _owners.Find(record.Field(_owner)) < 0)
        {
            return false;
        }

        foreach ((RelationColumn? column, byte[] id) in _narrower)
        {
            if (!record.Field(column).SequenceEqual(id))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<(RelationColumn? Column, byte[] Id)> Narrower(string column, string? id) =>
        id is null ? [] : [(_relation.Find(column), StoreRules.StrictUtf8.GetBytes(id))];
}
