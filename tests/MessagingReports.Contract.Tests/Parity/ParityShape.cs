namespace MessagingReports.Contract.Tests.Parity;

/// <summary>A random store, how it is kept, and what it is asked for: written as a literal, the same again.</summary>
/// <param name="Form">The name of the <see cref="Stores.StoreForm"/>.</param>
/// <param name="Seed">The seed of the random store.</param>
/// <param name="Attempts">How large the store is.</param>
/// <param name="IsNasty">Whether the store's texts and numbers are as odd as the contract allows.</param>
/// <param name="Request">Picks the scope, window and format, round and round.</param>
public sealed record ParityShape(string Form, ulong Seed, int Attempts, bool IsNasty, int Request);
