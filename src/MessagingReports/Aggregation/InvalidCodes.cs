using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>Finds the rows whose reference is missing or no id; each id of a dictionary is judged once.</summary>
internal sealed unsafe class InvalidCodes
{
    private readonly HashSet<int> _invalid = [];
    private TextDictionary? _dictionary;
    private int _judged;

    /// <summary>Sets <paramref name="bit"/> in the masks of the broken rows.</summary>
    public void Mark(DictionaryVector vector, int start, int count, byte* masks, byte bit)
    {
        Judge(vector.Dictionary);
        ReadOnlySpan<int> codes = vector.Codes.Slice(start, count);
        bool mayBeNull = vector.Column.IsNullable;
        if (_invalid.Count == 0 && (mayBeNull || !codes.Contains(-1)))
        {
            return;
        }

        for (int i = 0; i < codes.Length; i++)
        {
            if (codes[i] < 0 ? !mayBeNull : _invalid.Contains(codes[i]))
            {
                masks[i] |= bit;
            }
        }
    }

    private void Judge(TextDictionary dictionary)
    {
        if (dictionary != _dictionary)
        {
            _dictionary = dictionary;
            _judged = 0;
            _invalid.Clear();
        }

        int known = dictionary.Count;
        for (; _judged < known; _judged++)
        {
            if (!StoreRules.IsId(dictionary[_judged]))
            {
                _invalid.Add(_judged);
            }
        }
    }
}
