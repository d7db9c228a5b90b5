using MessagingReports.Layouts;
using MessagingReports.Redaction;

namespace MessagingReports.Tests.Redaction;

/// <summary>Which rule a column has.</summary>
public sealed class RedactionPolicyTests
{
    private static readonly ReportLayout Layout = ReportCatalog.AllAttempts.Layout;

    [Fact]
    public void RuleFor_ColumnAndItsClass_IsThatOfTheColumn()
    {
        RedactionPolicy policy = RedactionPolicy.None
            .With("Other 2", RedactionRule.Keep)
            .With("Other 3", RedactionRule.Replace("x"))
            .With(DataClassification.FreeText, RedactionRule.Erase);

        Assert.Equal("erase", policy.RuleFor(Layout.Find("Other 1")!)!.Name);
        Assert.Null(policy.RuleFor(Layout.Find("Other 2")!));
        Assert.Equal("replace", policy.RuleFor(Layout.Find("Other 3")!)!.Name);
        Assert.Null(policy.RuleFor(Layout.Find("First Name")!));
        Assert.Null(policy.RuleFor(Layout.Find("Channel")!));
    }

    [Fact]
    public void With_AnotherRule_LeavesThePolicyAsItWas()
    {
        RedactionPolicy names = RedactionPolicy.None.With(DataClassification.Name, RedactionRule.Erase);

        RedactionPolicy masked = names.With(DataClassification.Name, RedactionRule.Mask());

        Assert.Equal("erase", names.RuleFor(Layout.Find("First Name")!)!.Name);
        Assert.Equal("mask", masked.RuleFor(Layout.Find("First Name")!)!.Name);
        Assert.Null(RedactionPolicy.None.RuleFor(Layout.Find("First Name")!));
    }

    [Theory]
    [InlineData(DataClassification.None, "None")]
    [InlineData((DataClassification)9, "9")]
    public void With_ClassOfNothing_IsRefused(DataClassification classification, string name) => Assert.Equal(
        $"redaction: found the class {name}, expected one of data that can be redacted. Name a class or a column.",
        Assert.Throws<ArgumentException>(
            () => RedactionPolicy.None.With(classification, RedactionRule.Erase)).Message);

    [Fact]
    public async Task RunAsync_MisspeltHeader_IsRefusedBeforeTheStoreIsAsked()
    {
        TestStore store = new TestStore().Attempt("T1");

        ReportRequestException error = await RefusedAsync(store, "device");

        Assert.Equal("redact", error.Parameter);
        Assert.Equal(
            "usage-detail: found a redaction of 'device', expected the header of a column. Correct the header.",
            error.Message);
        Assert.Empty(store.Queries);
    }

    [Fact]
    public async Task RunAsync_HeaderOfATime_IsRefused() => Assert.Equal(
        "usage-detail: found a redaction of 'Attempt Time', which prints inst, expected a column of text, ids, " +
            "phones or devices. Leave the column out.",
        (await RefusedAsync(new TestStore(), "Attempt Time")).Message);

    [Fact]
    public async Task RunAsync_HeaderOfAnotherReport_IsNone()
    {
        (ReportResult result, _) = await new TestStore().Attempt("T1")
            .RunAsync(Request(RedactionPolicy.None.With("Response", RedactionRule.Erase)));

        Assert.Empty(result.Manifest.Redaction);
    }

    [Fact]
    public async Task RunAsync_PolicyOfTheRunner_HoldsWhereTheRequestHasNone()
    {
        ReportRunnerOptions options = new()
        {
            Redaction = RedactionPolicy.None.With(DataClassification.Device, RedactionRule.Erase),
        };
        ReportRunner runner = new(new TestStore().Attempt("T1"), TestRuns.Clock, options);

        ReportResult byDefault = await runner.RunAsync(Request(null), ReportOutput.Stream(Stream.Null));
        ReportResult byRequest = await runner.RunAsync(
            Request(RedactionPolicy.None), ReportOutput.Stream(Stream.Null));

        Assert.Equal(
            ["Device", "Originating Address", "Direct Connect Number"],
            byDefault.Manifest.Redaction.Select(redaction => redaction.Column));
        Assert.Empty(byRequest.Manifest.Redaction);
    }

    [Fact]
    public void Validate_OptionsWithoutPolicy_AreRefused() => Assert.Equal(
        "options: found no Redaction, expected one. Set it or leave the default.",
        Assert.Throws<ReportRequestException>(new ReportRunnerOptions { Redaction = null! }.Validate).Message);

    private static Task<ReportRequestException> RefusedAsync(TestStore store, string header) =>
        Assert.ThrowsAsync<ReportRequestException>(
            () => store.RunAsync(Request(RedactionPolicy.None.With(header, RedactionRule.Erase))));

    private static ReportRequest Request(RedactionPolicy? policy) => new()
    {
        Report = ReportCatalog.UsageDetail,
        Scope = ReportScope.Account("A1"),
        Period = TestRuns.October,
        Redaction = policy,
    };
}
