namespace MessagingReports.Model;

/// <summary>Where a list load came from.</summary>
public enum LoadSource : byte
{
    /// <summary>Printed as <c>User Interface</c>.</summary>
    UserInterface = 0,

    /// <summary>Printed as <c>API</c>.</summary>
    Api = 1,

    /// <summary>Printed as <c>File Transfer</c>.</summary>
    FileTransfer = 2,

    /// <summary>Printed as <c>List Copy</c>.</summary>
    ListCopy = 3,
}
