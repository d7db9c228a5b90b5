using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A host's own <see cref="RowAttemptSource"/>.</summary>
internal sealed class HostRowsForm : StoreForm
{
    public override string Name => "host rows";

    public override Task<OpenStore> OpenAsync(StoreRows rows, string folder) =>
        Task.FromResult(new OpenStore(new HostRows(rows)));
}
