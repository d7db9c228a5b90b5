using MessagingReports.Relations;

namespace MessagingReports.Running;

/// <summary>
/// Decides which runs share a reading: those of one scope and window that take rows of the same relations.
/// </summary>
internal static class PassPlan
{
    public static IEnumerable<Pass> Of(RunContext context, IReadOnlyList<ReportRun> runs)
    {
        var groups = runs.GroupBy(run => (
                run.Request.Scope.Scope, run.Request.Window.StartMicroseconds, run.Request.Window.EndMicroseconds));
        foreach (var group in groups)
        {
            List<(ReportRun Run, IRowConsumer Consumer)> waiting =
                [.. group.SelectMany(run => run.Consumers.Select(consumer => (run, consumer)))];
            while (waiting.Count > 0)
            {
                List<(ReportRun Run, IRowConsumer Consumer)> together = TakeConnected(waiting);
                ResolvedRequest first = together[0].Run.Request;
                yield return new Pass(
                    context.Source,
                    context.Directory,
                    first.Scope,
                    first.Window,
                    together.Exists(item => item.Run.Request.IsStrict),
                    [.. together.Select(item => item.Consumer)]);
            }
        }
    }

    /// <summary>Takes the first consumer and all that share a relation with it, directly or through others.</summary>
    private static List<(ReportRun Run, IRowConsumer Consumer)> TakeConnected(
        List<(ReportRun Run, IRowConsumer Consumer)> waiting)
    {
        HashSet<RelationSchema> relations = [.. waiting[0].Consumer.Relations];
        int before;
        do
        {
            before = relations.Count;
            foreach ((_, IRowConsumer consumer) in waiting)
            {
                if (consumer.Relations.Any(relations.Contains))
                {
                    relations.UnionWith(consumer.Relations);
                }
            }
        }
        while (relations.Count > before);

        List<(ReportRun Run, IRowConsumer Consumer)> together =
            waiting.FindAll(item => item.Consumer.Relations.Any(relations.Contains));
        waiting.RemoveAll(together.Contains);
        return together;
    }
}
