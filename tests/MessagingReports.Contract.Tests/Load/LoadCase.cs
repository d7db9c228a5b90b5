using MessagingReports.Contract.Tests.Runs;

namespace MessagingReports.Contract.Tests.Load;

/// <summary>One report of one account, and what it says when nothing runs beside it.</summary>
internal sealed record LoadCase(ReportRequest Request, FinishedReport Alone)
{
    /// <summary>Fails unless a report is byte for byte the one that ran alone, and every row is its account's.</summary>
    public void AssertSame(FinishedReport report)
    {
        Same.Reports(Alone, report, $"{Request.Report.Id} of {Request.Scope.AccountId} under load");
        Assert.All(report.Column("Account ID"), account => Assert.Equal(Request.Scope.AccountId, account));
    }
}
