namespace MessagingReports.Contract.Tests.Parity;

/// <summary>Requests that are run together, and what each must give.</summary>
/// <param name="Requests">Reports of one scope, window and format.</param>
internal sealed record ParityRequest(IReadOnlyList<ReportRequest> Requests)
{
    public override string ToString()
    {
        ReportRequest first = Requests[0];
        ReportPeriod period = first.Period;
        string days = FormattableString.Invariant($"{period.From}{period.Start}..{period.To}{period.End}");
        return $"{first.Scope.Level} '{first.Scope.Id}' {days} {first.DayRule?.Name}";
    }
}
