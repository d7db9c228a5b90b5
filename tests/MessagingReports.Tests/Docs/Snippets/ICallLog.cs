using NodaTime;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>What the page about sources takes for granted: a log of calls.</summary>
public interface ICallLog
{
    IAsyncEnumerable<LoggedCall> ReadAsync(Instant start, Instant end, CancellationToken cancellationToken);
}
