namespace MessagingReports.Layouts;

/// <summary>What a column tells about a person, so that a host can decide who may see it.</summary>
/// <remarks>See <c>docs/privacy.md</c>; a <see cref="Redaction.RedactionPolicy"/> has a rule for each.</remarks>
public enum DataClassification
{
    /// <summary>
    /// Nothing by itself: numbers, times, labels, and what the directory says of the organisation and its catalogue.
    /// </summary>
    None,

    /// <summary><c>id</c>: an id of a person (contact, client, agent) or of one record about a person.</summary>
    Identifier,

    /// <summary><c>name</c>: the name of a person, or of the company a contact stands for.</summary>
    Name,

    /// <summary><c>device</c>: a phone number, an email address or another address messages go to or from.</summary>
    Device,

    /// <summary>
    /// <c>free-text</c>: what somebody typed, a list held or a network sent, which may be anything.
    /// </summary>
    FreeText,
}
