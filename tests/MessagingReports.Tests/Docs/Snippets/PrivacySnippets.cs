using MessagingReports.Layouts;
using MessagingReports.Redaction;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>The code of docs/privacy.md.</summary>
internal static class PrivacySnippets
{
    public static ReportRequest Request(byte[] key, ReportScope scope, ReportPeriod period)
    {
        // snippet: privacy-policy
        RedactionPolicy policy = RedactionPolicy.None
            .With(DataClassification.Device, RedactionRule.Hash(key))
            .With(DataClassification.Name, RedactionRule.Mask(keepLast: 1))
            .With(DataClassification.FreeText, RedactionRule.Erase)
            .With("Postal Code", RedactionRule.Keep);
        ReportRequest request = new()
        {
            Report = ReportCatalog.AllAttempts,
            Scope = scope,
            Period = period,
            Redaction = policy,
        };
        // end
        return request;
    }

    public static RedactionRule Adapt(Redactor redactor)
    {
        // snippet: privacy-redactor
        RedactionRule rule = RedactionRule.By("compliance", redactor.GetRedactedLength, redactor.Redact);
        // end
        return rule;
    }
}
