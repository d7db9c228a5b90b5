namespace MessagingReports.Model;

/// <summary>The kind of the contact center behind a Direct Connect.</summary>
public enum AgentGroupType : byte
{
    /// <summary>Printed as <c>Standard</c>.</summary>
    Standard = 0,

    /// <summary>Printed as <c>Enhanced</c>.</summary>
    Enhanced = 1,

    /// <summary>Printed as <c>Portal</c>.</summary>
    Portal = 2,

    /// <summary>Printed as <c>Transfer</c>.</summary>
    Transfer = 3,

    /// <summary>Printed as <c>Remote</c>.</summary>
    Remote = 4,
}
