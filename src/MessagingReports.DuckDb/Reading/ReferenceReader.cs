using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Ids that repeat: codes of the dictionary that all batches of a read share.</summary>
internal sealed unsafe class ReferenceReader(RelationColumn column) : ColumnReader(column)
{
    private readonly TextCodes _recent = new();

    public override int Append(NativeVector vector, int count, ColumnBuilder builder)
    {
        DictionaryBuilder codes = (DictionaryBuilder)builder;
        int* target = codes.Extend(count);
        NativeText* source = vector.Values<NativeText>();
        for (int i = 0; i < count; i++)
        {
            if (vector.IsNull(i) || source[i].Length == 0)
            {
                target[i] = -1;
            }
            else if (!_recent.TryGet(source + i, out target[i]))
            {
                target[i] = codes.Dictionary.GetOrAdd(NativeText.Bytes(source + i));
                _recent.Set(source + i, target[i]);
            }
        }

        return -1;
    }
}
