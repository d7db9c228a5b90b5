using NodaTime;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>A call of <see cref="ICallLog"/>.</summary>
public sealed record LoggedCall(
    string Id,
    string Account,
    string Campaign,
    string SubCampaign,
    string Contact,
    string Number,
    Instant Start,
    bool IsAnswered);
