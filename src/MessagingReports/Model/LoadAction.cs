namespace MessagingReports.Model;

/// <summary>What a list load does to its list.</summary>
public enum LoadAction : byte
{
    /// <summary>Printed as <c>Create</c>.</summary>
    Create = 0,

    /// <summary>Printed as <c>Append</c>.</summary>
    Append = 1,

    /// <summary>Printed as <c>Replace</c>.</summary>
    Replace = 2,

    /// <summary>Printed as <c>Remove</c>.</summary>
    Remove = 3,
}
