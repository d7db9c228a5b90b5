namespace MessagingReports.ClickHouse.Native;

/// <summary>How the values of a type lie in a block of the format Native.</summary>
internal enum NativeKind
{
    /// <summary>Each text after its length.</summary>
    Text,

    /// <summary>Signed integers of 1 to 16 bytes; also decimals, scaled, and enumerations.</summary>
    Signed,

    /// <summary>Unsigned integers of 1 to 8 bytes; also booleans.</summary>
    Unsigned,

    /// <summary>A type this package does not read.</summary>
    Other,
}
