using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>Texts and ids: each after its length; an empty one is null.</summary>
internal sealed class TextPage(RelationColumn column) : ColumnPage(column)
{
    public override void Add(RecordBatch batch, ReadOnlySpan<int> rows)
    {
        if (!batch.Has(Column))
        {
            Values.AddZeros(rows.Length);
            return;
        }

        switch (batch[Column])
        {
            case TextVector texts:
                foreach (int row in rows)
                {
                    Add(texts[row]);
                }

                break;
            case DictionaryVector ids:
                foreach (int row in rows)
                {
                    Add(ids[row]);
                }

                break;
        }
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        Values.AddLength((uint)text.Length);
        Values.Add(text);
    }
}
