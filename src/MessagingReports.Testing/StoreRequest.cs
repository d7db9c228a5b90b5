using NodaTime;

namespace MessagingReports.Testing;

/// <summary>A scope and a range of report days worth asking a store for.</summary>
/// <param name="Scope">Whose records.</param>
/// <param name="From">The first day, inclusive, in the scope's reporting zone.</param>
/// <param name="To">The last day, inclusive.</param>
public sealed record StoreRequest(ReportScope Scope, LocalDate From, LocalDate To);
