using MessagingReports.Sources;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>The reference form of a store: lists of rows, answered by the library without any engine.</summary>
internal static class InMemory
{
    public static InMemoryAttemptSource ToSource(this StoreRows rows) => new(rows.Directory)
    {
        Attempts = rows.Attempts,
        FilteredContacts = rows.FilteredContacts,
        DirectConnectAttempts = rows.DirectConnectAttempts,
        ListLoads = rows.ListLoads,
        ServiceUsage = rows.ServiceUsage,
    };
}
