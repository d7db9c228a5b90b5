namespace MessagingReports.Model;

/// <summary>The encoding a text message was sent in.</summary>
public enum TextEncoding : byte
{
    /// <summary>Printed as <c>GSM-7</c>.</summary>
    Gsm7 = 0,

    /// <summary>Printed as <c>UCS-2</c>.</summary>
    Ucs2 = 1,
}
