namespace MessagingReports.Aggregation;

/// <summary>Runs aggregate queries over batches, in process.</summary>
public static class AggregationEngine
{
}
