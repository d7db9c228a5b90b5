using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>Numbers the groups of a query densely, in the order of their first row.</summary>
internal sealed class GroupIndex
{
    private readonly GroupStage[] _stages;
    private bool _hasRows;

    public GroupIndex(AggregateQuery query) => _stages = [.. query.GroupBy.Select(column => new GroupStage(column))];

    /// <summary>The number of groups.</summary>
    public int Count => _stages.Length > 0 ? _stages[^1].Count : _hasRows ? 1 : 0;

    /// <summary>Writes the groups of some rows of a batch.</summary>
    public void Resolve(RecordBatch batch, int start, Span<int> groups)
    {
        _hasRows |= !groups.IsEmpty;
        if (_stages.Length < 2)
        {
            groups.Clear();
            if (_stages.Length == 1)
            {
                _stages[0].Resolve(batch, start, groups, groupsSoFar: 1);
            }

            return;
        }

        _stages[1].Resolve(_stages[0], batch, start, groups);
        for (int i = 2; i < _stages.Length; i++)
        {
            _stages[i].Resolve(batch, start, groups, _stages[i - 1].Count);
        }
    }

    /// <summary>Writes the ids of a group, one for each column.</summary>
    public void Keys(int group, Span<byte[]?> keys)
    {
        for (int i = _stages.Length - 1; i >= 0; i--)
        {
            keys[i] = _stages[i].Text(group);
            group = _stages[i].Before(group);
        }
    }

    /// <summary>The numbers of another index's groups in this one, new where it lacks them.</summary>
    public int[] Adopt(GroupIndex other)
    {
        _hasRows |= other._hasRows;
        int[] numbers = [0];
        for (int i = 0; i < _stages.Length; i++)
        {
            numbers = _stages[i].Adopt(other._stages[i], numbers);
        }

        return numbers;
    }
}
