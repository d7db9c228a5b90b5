namespace MessagingReports.Layouts;

/// <summary>How a column's cells are written.</summary>
public enum ReportColumnType
{
    /// <summary><c>str</c>: free text, quoted when needed, protected by the formula guard.</summary>
    Text,

    /// <summary><c>id</c>: an opaque id of the platform, never altered.</summary>
    Id,

    /// <summary><c>int</c>: a whole number.</summary>
    Integer,

    /// <summary><c>dec(2)</c>: a percentage with two decimals, blank when its denominator is 0.</summary>
    Rate,

    /// <summary><c>dec(c)</c>: an amount with the currency's minor digits.</summary>
    Money,

    /// <summary><c>num</c>: an exact decimal in plain notation without trailing zeros.</summary>
    Number,

    /// <summary><c>inst</c>: an instant shown in the reporting zone.</summary>
    Instant,

    /// <summary><c>sec</c>: whole seconds.</summary>
    Seconds,

    /// <summary><c>enum</c>: a label of an enumeration.</summary>
    Enumeration,

    /// <summary><c>flag</c>: <c>Y</c> or <c>N</c>.</summary>
    Flag,

    /// <summary><c>phone</c>: an E.164 number; anything else is written as free text.</summary>
    Phone,

    /// <summary>
    /// <c>device</c>: an E.164 number or an email address; anything but a number is written as free text.
    /// </summary>
    Device,

    /// <summary><c>str(2)</c>: an ISO 3166-1 alpha-2 country, written as free text.</summary>
    Country,

    /// <summary><c>str(3)</c>: an ISO 4217 currency.</summary>
    Currency,
}
