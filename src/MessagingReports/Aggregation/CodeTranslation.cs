using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>
/// Gives an id one code whichever dictionary a batch brings: a batch's codes become codes of <see cref="Texts"/>.
/// </summary>
internal sealed class CodeTranslation
{
    private const int Unknown = -1;

    private int[] _codes = [];
    private TextDictionary? _source;

    /// <summary>Every id translated so far.</summary>
    public TextDictionary Texts { get; } = new();

    /// <summary>Makes <paramref name="source"/> the dictionary to translate from.</summary>
    /// <returns>Whether another was before, so that what was remembered of its codes is void.</returns>
    public bool Use(TextDictionary source)
    {
        bool isNew = source != _source;
        if (isNew)
        {
            _source = source;
            _codes.AsSpan().Fill(Unknown);
        }

        int had = _codes.Length;
        int needed = source.Count;
        if (needed > had)
        {
            Array.Resize(ref _codes, Math.Max(needed, had * 2));
            _codes.AsSpan(had).Fill(Unknown);
        }

        return isNew;
    }

    /// <summary>The code of <see cref="Texts"/> for a code of the source.</summary>
    public int Translate(int code)
    {
        int translated = _codes[code];
        if (translated == Unknown)
        {
            translated = Texts.GetOrAdd(_source![code]);
            _codes[code] = translated;
        }

        return translated;
    }
}
