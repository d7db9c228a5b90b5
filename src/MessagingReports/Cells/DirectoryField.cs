using System.Globalization;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>
/// A value of the directory that a report prints for the record an id names, for example a campaign's name.
/// </summary>
public sealed class DirectoryField
{
    private readonly Func<ReportDirectory, int, string?> _value;

    private DirectoryField(
        string relation, string name, Func<ReportDirectory, int, string?> value, string? enumeration = null)
    {
        Relation = relation;
        Name = name;
        Enumeration = enumeration;
        _value = value;
    }

    /// <summary>The name of the enterprise.</summary>
    public static DirectoryField EnterpriseName { get; } =
        new("enterprises", "name", (directory, code) => directory.Enterprises[code].Name);

    /// <summary>The name of the account.</summary>
    public static DirectoryField AccountName { get; } =
        new("accounts", "name", (directory, code) => directory.Accounts[code].Name);

    /// <summary>The id of the enterprise the account belongs to.</summary>
    public static DirectoryField AccountEnterpriseId { get; } =
        new("accounts", "enterprise_id", (directory, code) => directory.Accounts[code].EnterpriseId);

    /// <summary>The name of the campaign.</summary>
    public static DirectoryField CampaignName { get; } =
        new("campaigns", "name", (directory, code) => directory.Campaigns[code].Name);

    /// <summary>The name of the sub-campaign.</summary>
    public static DirectoryField SubCampaignName { get; } =
        new("sub_campaigns", "name", (directory, code) => directory.SubCampaigns[code].Name);

    /// <summary>The number of the pass.</summary>
    public static DirectoryField PassNumber { get; } =
        new("passes", "number",
            (directory, code) => directory.Passes[code].Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The name of the pass.</summary>
    public static DirectoryField PassName { get; } =
        new("passes", "name", (directory, code) => directory.Passes[code].Name);

    /// <summary>The name of the service.</summary>
    public static DirectoryField ServiceName { get; } =
        new("services", "name", (directory, code) => directory.Services[code].Name);

    /// <summary>The category of the service.</summary>
    public static DirectoryField ServiceCategory { get; } =
        new("services", "category",
            (directory, code) => Enumerations.ServiceCategory.Labels[(int)directory.Services[code].Category],
            nameof(Model.ServiceCategory));

    /// <summary>The unit of the service.</summary>
    public static DirectoryField ServiceUnit { get; } =
        new("services", "unit",
            (directory, code) => Enumerations.ServiceUnit.Labels[(int)directory.Services[code].Unit],
            nameof(Model.ServiceUnit));

    /// <summary>The price tier of the contract line.</summary>
    public static DirectoryField PriceTier { get; } =
        new("contract_lines", "price_tier", (directory, code) => directory.ContractLines[code].PriceTier);

    /// <summary>The unit price of the contract line, exact, without trailing zeros.</summary>
    public static DirectoryField UnitPrice { get; } =
        new("contract_lines", "unit_price",
            (directory, code) =>
                directory.ContractLines[code].UnitPrice.ToString("0.######", CultureInfo.InvariantCulture));

    /// <summary>The currency of the contract line.</summary>
    public static DirectoryField LineCurrency { get; } =
        new("contract_lines", "currency", (directory, code) => directory.ContractLines[code].Currency);

    /// <summary>The directory relation the field belongs to.</summary>
    public string Relation { get; }

    /// <summary>The column of the relation.</summary>
    public string Name { get; }

    internal string? Enumeration { get; }

    internal string? Value(ReportDirectory directory, int code) => _value(directory, code);
}
