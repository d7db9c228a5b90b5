namespace MessagingReports.Model;

/// <summary>The catalogue grouping of a service; the listed order is the report order.</summary>
public enum ServiceCategory : byte
{
    /// <summary>Printed as <c>Outbound Voice</c>.</summary>
    OutboundVoice = 0,

    /// <summary>Printed as <c>Direct Connect</c>.</summary>
    DirectConnect = 1,

    /// <summary>Printed as <c>Inbound Voice</c>.</summary>
    InboundVoice = 2,

    /// <summary>Printed as <c>Outbound Text</c>.</summary>
    OutboundText = 3,

    /// <summary>Printed as <c>Inbound Text</c>.</summary>
    InboundText = 4,

    /// <summary>Printed as <c>Email</c>.</summary>
    Email = 5,

    /// <summary>Printed as <c>Data Services</c>.</summary>
    DataServices = 6,

    /// <summary>Printed as <c>Numbers</c>.</summary>
    Numbers = 7,

    /// <summary>Printed as <c>Platform</c>.</summary>
    Platform = 8,

    /// <summary>Printed as <c>Adjustment</c>.</summary>
    Adjustment = 9,
}
