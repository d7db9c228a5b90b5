namespace MessagingReports.Contract.Tests.Identities;

/// <summary>What an <see cref="IdentityCase"/> is made from: written as a literal, it is the case again.</summary>
/// <param name="Seed">The seed of the random store.</param>
/// <param name="Attempts">How large the store is.</param>
/// <param name="IsNasty">Whether the store's texts and numbers are as odd as the contract allows.</param>
/// <param name="Account">Picks the account, round and round.</param>
/// <param name="Window">The kind of window.</param>
/// <param name="Edge">Picks the edge of a report day, round and round.</param>
/// <param name="OtherEdge">Picks another one for <see cref="CaseWindow.Edges"/>.</param>
public sealed record CaseShape(
    ulong Seed, int Attempts, bool IsNasty, int Account, CaseWindow Window, int Edge, int OtherEdge);
