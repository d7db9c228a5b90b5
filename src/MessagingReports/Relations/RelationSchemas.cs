namespace MessagingReports.Relations;

/// <summary>The relations a host supplies.</summary>
public static class RelationSchemas
{
    /// <summary>The five fact relations: large, streamed in (window key, key) order.</summary>
    public static IReadOnlyList<RelationSchema> Facts { get; } =
    [
        AttemptsRelation.Schema,
        FilteredContactsRelation.Schema,
        DirectConnectAttemptsRelation.Schema,
        ListLoadsRelation.Schema,
        ServiceUsageRelation.Schema,
    ];

    /// <summary>
    /// The seven directory relations: small, read once a run; a relation follows those it references.
    /// </summary>
    public static IReadOnlyList<RelationSchema> Directory { get; } =
    [
        EnterprisesRelation.Schema,
        AccountsRelation.Schema,
        CampaignsRelation.Schema,
        SubCampaignsRelation.Schema,
        PassesRelation.Schema,
        ServicesRelation.Schema,
        ContractLinesRelation.Schema,
    ];
}
