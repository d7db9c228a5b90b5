namespace MessagingReports.Model;

/// <summary>Who or what answered a call.</summary>
public enum AnsweredBy : byte
{
    /// <summary>Printed as <c>Person</c>.</summary>
    Person = 0,

    /// <summary>Printed as <c>Machine</c>.</summary>
    Machine = 1,

    /// <summary>Printed as <c>Fax</c>.</summary>
    Fax = 2,

    /// <summary>Printed as <c>Silence</c>.</summary>
    Silence = 3,

    /// <summary>Printed as <c>Unknown</c>.</summary>
    Unknown = 4,
}
