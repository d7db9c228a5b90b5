namespace MessagingReports.Model;

/// <summary>The kind of a contact's device.</summary>
public enum DeviceType : byte
{
    /// <summary>Printed as <c>Home</c>.</summary>
    Home = 0,

    /// <summary>Printed as <c>Work</c>.</summary>
    Work = 1,

    /// <summary>Printed as <c>Mobile</c>.</summary>
    Mobile = 2,

    /// <summary>Printed as <c>Other Phone</c>.</summary>
    OtherPhone = 3,

    /// <summary>Printed as <c>Email</c>.</summary>
    Email = 4,
}
