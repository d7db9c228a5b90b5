using MessagingReports.Checks;
using MessagingReports.Manifests;
using MessagingReports.Model;
using MessagingReports.Running;

namespace MessagingReports.Tests.Running;

/// <summary>The codes of a scope's ids, and the accounts it reads.</summary>
public sealed class ResolvedScopeTests
{
    private static readonly ReportDirectory Directory = TestStore.DefaultDirectory;

    [Fact]
    public void Codes_EachLevel_NameItAndWhatItIsIn()
    {
        Assert.Equal(new ScopeCodes(1, -1, -1, -1), Codes(ReportScope.Enterprise("E2")));
        Assert.Equal(new ScopeCodes(1, 2, -1, -1), Codes(ReportScope.Account("A9")));
        Assert.Equal(new ScopeCodes(0, 0, 1, -1), Codes(ReportScope.Campaign("A1", "C2")));
        Assert.Equal(new ScopeCodes(0, 0, 1, 2), Codes(ReportScope.SubCampaign("A1", "C2", "S2")));
    }

    [Fact]
    public void Manifest_EachLevel_HasItsIdsAndItsName()
    {
        Assert.Equal(("E1", null, null, null, "Enterprise 1"), Manifest(ReportScope.Enterprise("E1")));
        Assert.Equal(("E2", "A9", null, null, "Account A9"), Manifest(ReportScope.Account("A9")));
        Assert.Equal(("E1", "A1", "C2", null, "Autumn"), Manifest(ReportScope.Campaign("A1", "C2")));
        Assert.Equal(("E1", "A1", "C2", "S2", "Autumn 1"), Manifest(ReportScope.SubCampaign("A1", "C2", "S2")));
    }

    [Fact]
    public void AccountIds_Enterprise_AreItsAccountsInOrder()
    {
        Assert.Equal(["A1", "A2"], ResolvedScope.Find(ReportScope.Enterprise("E1"), Directory).AccountIds);
        Assert.Equal(["A9"], ResolvedScope.Find(ReportScope.Enterprise("E2"), Directory).AccountIds);
        Assert.Equal(["A2"], ResolvedScope.Find(ReportScope.Account("A2"), Directory).AccountIds);
    }

    [Fact]
    public void Zone_EachLevel_IsThatOfTheEnterpriseOrTheAccount()
    {
        Assert.Equal("Europe/London", Zone(ReportScope.Enterprise("E2")));
        Assert.Equal("Europe/London", Zone(ReportScope.Account("A2")));
        Assert.Equal("America/New_York", Zone(ReportScope.SubCampaign("A1", "C1", "S1")));
    }

    [Fact]
    public void Find_UnknownId_IsARequestError()
    {
        // A lone surrogate cannot stand in an attribute.
        foreach (string id in (string[])["\uD800", "A7"])
        {
            ReportRequestException found = Assert.Throws<ReportRequestException>(
                () => ResolvedScope.Find(ReportScope.Account(id), Directory));

            Assert.Equal("account", found.Parameter);
        }
    }

    private static ScopeCodes Codes(ReportScope scope) => ResolvedScope.Find(scope, Directory).Codes;

    private static (string?, string?, string?, string?, string) Manifest(ReportScope scope)
    {
        ManifestScope found = ResolvedScope.Find(scope, Directory).Manifest;
        return (found.EnterpriseId, found.AccountId, found.CampaignId, found.SubCampaignId, found.Name);
    }

    private static string Zone(ReportScope scope) => ResolvedScope.Find(scope, Directory).Zone.Id;
}
