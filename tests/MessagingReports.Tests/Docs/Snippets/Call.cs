using NodaTime;

namespace MessagingReports.Tests.Docs.Snippets;

// snippet: call
public sealed record Call(string Id, string Customer, string Phone, Instant At, bool IsAnswered);
// end
