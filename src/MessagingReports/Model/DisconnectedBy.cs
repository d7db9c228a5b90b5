namespace MessagingReports.Model;

/// <summary>Who ended a connected Direct Connect.</summary>
public enum DisconnectedBy : byte
{
    /// <summary>Printed as <c>Contact</c>.</summary>
    Contact = 0,

    /// <summary>Printed as <c>Agent</c>.</summary>
    Agent = 1,

    /// <summary>Printed as <c>System</c>.</summary>
    System = 2,

    /// <summary>Printed as <c>Network</c>.</summary>
    Network = 3,
}
