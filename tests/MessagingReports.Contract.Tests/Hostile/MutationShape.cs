namespace MessagingReports.Contract.Tests.Hostile;

/// <summary>A broken store.</summary>
/// <param name="Seed">Of the store, the report, the record and the value.</param>
/// <param name="Way">Which rule is broken: an item of <see cref="Mutations.All"/>.</param>
public sealed record MutationShape(int Seed, int Way);
