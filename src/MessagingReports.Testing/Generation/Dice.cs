using MessagingReports.Testing.Sampling;

namespace MessagingReports.Testing.Generation;

/// <summary>A sequence of random choices that a seed settles.</summary>
internal sealed class Dice(ulong seed, bool isNasty)
{
    private readonly ulong _key = SampleHash.Mix(seed);
    private long _drawn;
    private int _lastId;

    public bool IsNasty { get; } = isNasty;

    /// <summary>A number in [0, bound).</summary>
    public int Next(int bound) => (int)Math.BigMul(SampleHash.Of(_key, _drawn++), (ulong)bound, out _);

    /// <summary>A number in [0, bound).</summary>
    public long Next(long bound) => (long)Math.BigMul(SampleHash.Of(_key, _drawn++), (ulong)bound, out _);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>Any value of an enumeration.</summary>
    public T Any<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    /// <summary>Any value of an enumeration, or null.</summary>
    public T? AnyOrNull<T>()
        where T : struct, Enum => Chance(20) ? null : Any<T>();

    /// <summary>A new id, different from all others of the store.</summary>
    public string Id(string prefix)
    {
        string id = FormattableString.Invariant($"{prefix}{(IsNasty ? Pick(NastyTexts.IdMarks) : "-")}{++_lastId}");
        return IsNasty && Chance(4) ? id.PadRight(100, '_') : id;
    }

    /// <summary>A text that is not empty.</summary>
    public string Text(params ReadOnlySpan<string> ordinary)
    {
        string word = ordinary[Next(ordinary.Length)];
        if (!IsNasty || Chance(55))
        {
            return word;
        }

        string nasty = Pick(NastyTexts.All);
        return Next(4) switch
        {
            0 => nasty + word,
            1 => word + nasty,
            _ => nasty,
        };
    }

    /// <summary>A text, null or empty.</summary>
    public string? TextOrNull(int nullPercent, params ReadOnlySpan<string> ordinary) =>
        Chance(nullPercent) ? (Chance(30) ? "" : null) : Text(ordinary);
}
