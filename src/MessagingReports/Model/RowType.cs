namespace MessagingReports.Model;

/// <summary>Which row set a row of All Contacts belongs to.</summary>
public enum RowType : byte
{
    /// <summary>Printed as <c>Attempt</c>.</summary>
    Attempt = 0,

    /// <summary>Printed as <c>Filtered</c>.</summary>
    Filtered = 1,
}
