namespace MessagingReports.Model;

/// <summary>Who started the attempt.</summary>
public enum Direction : byte
{
    /// <summary>Printed as <c>Outbound</c>.</summary>
    Outbound = 0,

    /// <summary>Printed as <c>Inbound</c>.</summary>
    Inbound = 1,
}
