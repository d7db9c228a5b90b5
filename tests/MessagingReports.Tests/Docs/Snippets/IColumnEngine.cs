using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>What the page about sources takes for granted: an engine that answers queries, in order.</summary>
public interface IColumnEngine
{
    ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<EngineRow> ReadAsync(SourceQuery query, CancellationToken cancellationToken);
}
