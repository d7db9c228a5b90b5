using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>Which shard a row belongs to: the one a distributed table would send it to.</summary>
/// <param name="slots">The shard of each unit of weight, in the order of the cluster.</param>
/// <param name="column">The column whose hash decides, see <see cref="TableSql.ShardingKey"/>.</param>
internal sealed class ShardSlots(IReadOnlyList<int> slots, RelationColumn column)
{
    private TextDictionary? _dictionary;
    private int[] _shardOfCode = [];
    private int _known;

    /// <summary>The shard of each row of a batch.</summary>
    public void Find(RecordBatch batch, Span<int> shards)
    {
        if (slots.Count == 1)
        {
            shards.Clear();
        }
        else if (!batch.Has(column))
        {
            shards.Fill(column.IsNullable ? Of(default) : throw Throw.MissingBatchColumn(column));
        }
        else if (batch[column] is DictionaryVector ids)
        {
            FindByCode(ids, shards);
        }
        else
        {
            TextVector texts = batch.Text(column);
            for (int row = 0; row < shards.Length; row++)
            {
                shards[row] = Of(texts[row]);
            }
        }
    }

    private int Of(ReadOnlySpan<byte> id) => slots[(int)(SipHash.Of(id) % (ulong)slots.Count)];

    private void FindByCode(DictionaryVector ids, Span<int> shards)
    {
        if (!ReferenceEquals(_dictionary, ids.Dictionary))
        {
            _dictionary = ids.Dictionary;
            _known = 0;
        }

        if (_shardOfCode.Length < _dictionary.Count)
        {
            Array.Resize(ref _shardOfCode, _dictionary.Count * 2);
        }

        for (; _known < _dictionary.Count; _known++)
        {
            _shardOfCode[_known] = Of(_dictionary[_known]);
        }

        ReadOnlySpan<int> codes = ids.Codes;
        for (int row = 0; row < shards.Length; row++)
        {
            shards[row] = codes[row] < 0 ? Of(default) : _shardOfCode[codes[row]];
        }
    }
}
