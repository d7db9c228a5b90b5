namespace MessagingReports.Benchmarks.Data;

/// <summary>The kinds of cells a report has.</summary>
public enum CellKind
{
    /// <summary>Four ASCII characters.</summary>
    ShortText,

    /// <summary>Two hundred ASCII characters.</summary>
    LongText,

    /// <summary>Text that needs quotes.</summary>
    QuotedText,

    /// <summary>An E.164 number or an email address.</summary>
    Device,

    /// <summary>A time with its offset.</summary>
    Instant,

    /// <summary>An exact decimal without trailing zeros.</summary>
    Decimal,

    /// <summary>Whole seconds, blank for some rows.</summary>
    Integer,

    /// <summary>The label of an enumeration.</summary>
    Label,

    /// <summary>A name from the directory.</summary>
    Reference,
}
