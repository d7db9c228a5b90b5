namespace MessagingReports.Testing;

/// <summary>How large and how hostile a <see cref="RandomStore"/> is.</summary>
public sealed class RandomStoreOptions
{
    /// <summary>The number of attempts; the other relations have up to about as many records.</summary>
    /// <value>40</value>
    public int Attempts { get; init; } = 40;

    /// <summary>
    /// Whether ids, texts, devices and amounts are drawn from everything the store allows; otherwise only times and
    /// structure are odd.
    /// </summary>
    /// <value>true</value>
    public bool IsNasty { get; init; } = true;
}
