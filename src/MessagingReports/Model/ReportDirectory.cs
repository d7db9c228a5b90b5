using MessagingReports.Relations;

namespace MessagingReports.Model;

/// <summary>
/// The small part of a store: organisations, campaigns, passes, services and prices, as one snapshot.
/// </summary>
/// <remarks>
/// Checked when it is made: ids are valid and unique within their relation, foreign keys resolve, zones are known,
/// prices are not
/// negative. Shape: order does not matter. Thread-safe.
/// </remarks>
public sealed class ReportDirectory
{
    /// <summary>A directory of the given records.</summary>
    /// <exception cref="ReportDataException">A record breaks a rule of the store; it is named.</exception>
    public ReportDirectory(
        IReadOnlyList<Enterprise> enterprises,
        IReadOnlyList<Account> accounts,
        IReadOnlyList<Campaign> campaigns,
        IReadOnlyList<SubCampaign> subCampaigns,
        IReadOnlyList<Pass> passes,
        IReadOnlyList<Service> services,
        IReadOnlyList<ContractLine> contractLines)
    {
        Enterprises = enterprises;
        Accounts = accounts;
        Campaigns = campaigns;
        SubCampaigns = subCampaigns;
        Passes = passes;
        Services = services;
        ContractLines = contractLines;
        Index = new DirectoryIndex(this);
    }

    /// <summary>All enterprises.</summary>
    public IReadOnlyList<Enterprise> Enterprises { get; }

    /// <summary>All accounts.</summary>
    public IReadOnlyList<Account> Accounts { get; }

    /// <summary>All campaigns.</summary>
    public IReadOnlyList<Campaign> Campaigns { get; }

    /// <summary>All sub-campaigns.</summary>
    public IReadOnlyList<SubCampaign> SubCampaigns { get; }

    /// <summary>All passes.</summary>
    public IReadOnlyList<Pass> Passes { get; }

    /// <summary>The service catalogue.</summary>
    public IReadOnlyList<Service> Services { get; }

    /// <summary>The price lines of all contracts.</summary>
    public IReadOnlyList<ContractLine> ContractLines { get; }

    /// <summary>A directory read from batches, one whole relation each: how an engine source makes it.</summary>
    /// <param name="read">Gives the batch of a directory relation, all columns included.</param>
    /// <exception cref="ReportDataException">A record breaks a rule of the store; it is named.</exception>
    public static ReportDirectory FromBatches(Func<RelationSchema, RecordBatch> read) => DirectoryRows.Make(read);

    /// <summary>Records by id; a record's code is its position in its list.</summary>
    internal DirectoryIndex Index { get; }
}
