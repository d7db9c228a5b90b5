namespace MessagingReports.Model;

/// <summary>The medium of an attempt. Voice-type channels are Voice, Dialer, Preview and Manual.</summary>
public enum Channel : byte
{
    /// <summary>Printed as <c>None</c>.</summary>
    None = 0,

    /// <summary>Printed as <c>Voice</c>.</summary>
    Voice = 1,

    /// <summary>Printed as <c>Email</c>.</summary>
    Email = 2,

    /// <summary>Printed as <c>Text</c>.</summary>
    Text = 3,

    /// <summary>Printed as <c>Dialer</c>.</summary>
    Dialer = 4,

    /// <summary>Printed as <c>Preview</c>.</summary>
    Preview = 5,

    /// <summary>Printed as <c>Manual</c>.</summary>
    Manual = 6,

    /// <summary>Printed as <c>Web</c>.</summary>
    Web = 7,
}
