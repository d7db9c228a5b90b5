namespace MessagingReports.Benchmarks.Data;

/// <summary>What the text cells of a sample look like.</summary>
public enum TextKind
{
    /// <summary>Twelve ASCII characters.</summary>
    Plain,

    /// <summary>Plain, but one cell in twenty needs quotes.</summary>
    FivePercentQuoted,

    /// <summary>Every cell needs quotes.</summary>
    AllQuoted,

    /// <summary>Latin letters with accents, which the one-byte charsets have.</summary>
    Accents,

    /// <summary>Emoji, which only UTF-8 has.</summary>
    Emoji,

    /// <summary>Four ASCII characters.</summary>
    Short,

    /// <summary>Two hundred ASCII characters.</summary>
    Long,
}
