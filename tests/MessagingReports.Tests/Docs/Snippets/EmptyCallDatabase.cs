using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>A host's database without a single account.</summary>
internal sealed class EmptyCallDatabase : ICallDatabase
{
    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        new(new ReportDirectory([], [], [], [], [], [], []));

    public IAsyncEnumerable<Attempt> ReadCallsAsync(
        ReportScope scope, Instant start, Instant end, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<Attempt>();
}
