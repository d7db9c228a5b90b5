using MessagingReports.Verification;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>The code of docs/verify.md.</summary>
internal static class VerifySnippets
{
    public static async Task<VerificationResult> Verify(string folder)
    {
        // snippet: verify
        VerificationResult result = await new ReportVerifier().VerifyAsync(folder);
        foreach (VerificationBreak found in result.Breaks)
        {
            Console.WriteLine(found);
        }
        // end
        return result;
    }
}
