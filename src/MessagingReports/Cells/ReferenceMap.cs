using System.Runtime.CompilerServices;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>
/// Translates the codes of a reference column's dictionary to directory codes, each looked up once, so that a row costs
/// an array read.
/// </summary>
internal sealed unsafe class ReferenceMap(TextDictionary directoryIds)
{
    // Item 0 is for code -1.
    private readonly VectorBuffer<int> _codes = new(64);
    private TextDictionary? _dictionary;
    private int _mapped;

    /// <summary>
    /// Directory code by dictionary code plus 1: -1 where the directory has no such record, and for null.
    /// </summary>
    public int* Codes => _codes.Pointer;

    /// <summary>The number of ids of the bound dictionary that the directory does not have.</summary>
    public int OrphanCount { get; private set; }

    /// <summary>The directory code of a dictionary code; -1 where there is no such record, and for -1, null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Code(int dictionaryCode) => Codes[unchecked(dictionaryCode + 1)];

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
        _codes.EnsureCapacity(count + 1, _mapped + 1);
        Codes[0] = -1;
        for (; _mapped < count; _mapped++)
        {
            int code = directoryIds.Find(_dictionary[_mapped]);
            Codes[_mapped + 1] = code;
            OrphanCount += code < 0 ? 1 : 0;
        }
    }
}
