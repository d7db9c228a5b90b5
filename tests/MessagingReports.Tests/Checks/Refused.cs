using MessagingReports.Layouts;

namespace MessagingReports.Tests.Checks;

/// <summary>Runs a store that breaks a rule, and compares everything the failure says.</summary>
internal static class Refused
{
    public static async Task<ReportDataException> RunAsync(
        TestStore store, ReportDefinition report, ReportScope? scope = null, bool strict = false) =>
        await Assert.ThrowsAsync<ReportDataException>(
            () => store.RunAsync(TestRuns.Request(report, scope, strict: strict)));

    /// <summary>Compares a failure whose message begins, like all of checks, with the record and the column.</summary>
    public static void Is(
        this ReportDataException found,
        string relation,
        string? id,
        string column,
        string rule,
        string message,
        string? printedId = null)
    {
        Assert.Equal($"{relation} '{printedId ?? id}', {column}: {message}", found.Message);
        Assert.Equal(relation, found.Relation);
        Assert.Equal(id, found.RecordId);
        Assert.Equal(column, found.Column);
        Assert.Equal(rule, found.Rule);
    }
}
