using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>A host's database, as README.md imagines it.</summary>
public interface ICallDatabase
{
    ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<Attempt> ReadCallsAsync(
        ReportScope scope, Instant start, Instant end, CancellationToken cancellationToken);
}
