namespace MessagingReports.Model;

/// <summary>What a list is used for.</summary>
public enum ListType : byte
{
    /// <summary>Printed as <c>Contact</c>.</summary>
    Contact = 0,

    /// <summary>Printed as <c>Suppression</c>.</summary>
    Suppression = 1,

    /// <summary>Printed as <c>Seed/Test</c>.</summary>
    SeedTest = 2,
}
