using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>
/// Translates the codes of a reference column's dictionary to directory codes, each looked up once, so that a row costs
/// an array read.
/// </summary>
internal sealed unsafe class ReferenceMap(TextDictionary directoryIds)
{
    private readonly VectorBuffer<int> _codes = new(64);
    private TextDictionary? _dictionary;
    private int _mapped;

    /// <summary>Directory code by dictionary code; -1 where the directory has no such record.</summary>
    public int* Codes => _codes.Pointer;

    /// <summary>The number of ids of the bound dictionary that the directory does not have.</summary>
    public int OrphanCount { get; private set; }

    /// <summary>Takes in the ids that are new since the last batch.</summary>
    public void Bind(DictionaryVector vector)
    {
        if (!ReferenceEquals(vector.Dictionary, _dictionary))
        {
            _dictionary = vector.Dictionary;
            _mapped = 0;
            OrphanCount = 0;
        }

        int count = _dictionary.Count;
        _codes.EnsureCapacity(count, _mapped);
        for (; _mapped < count; _mapped++)
        {
            int code = directoryIds.Find(_dictionary[_mapped]);
            _codes.Pointer[_mapped] = code;
            OrphanCount += code < 0 ? 1 : 0;
        }
    }
}
