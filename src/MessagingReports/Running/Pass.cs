using MessagingReports.Cells;
using MessagingReports.Checks;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Windows;

namespace MessagingReports.Running;

/// <summary>One reading of some relations within one scope and window, for everybody who wants their rows.</summary>
internal sealed class Pass(
    IAttemptSource source,
    ReportDirectory directory,
    ResolvedScope scope,
    ReportWindow window,
    bool isStrict,
    IReadOnlyList<IRowConsumer> consumers)
{
    // An array: going through it allocates nothing.
    private readonly IRowConsumer[] _consumers = [.. consumers];

    /// <summary>The relations read, in the order in which their rows come at one instant.</summary>
    private readonly IReadOnlyList<RelationSchema> _relations =
    [
        .. consumers.SelectMany(consumer => consumer.Relations).Distinct()
            .OrderBy(relation => RelationSchemas.Facts.ToList().IndexOf(relation)),
    ];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        ReferenceMaps references = new(directory);
        List<RelationReader> readers = [];
        try
        {
            if (!window.IsEmpty)
            {
                foreach (RelationSchema relation in _relations)
                {
                    readers.Add(Reader(relation, references, cancellationToken));
                }
            }

            List<RelationReader> active = [];
            foreach (RelationReader reader in readers)
            {
                if (await reader.MoveNextAsync().ConfigureAwait(false))
                {
                    active.Add(reader);
                }
            }

            foreach (IRowConsumer consumer in _consumers)
            {
                await consumer.BeginAsync(references, cancellationToken).ConfigureAwait(false);
            }

            active.ForEach(Bind);
            await MergeAsync(active, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (RelationReader reader in readers)
            {
                await reader.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private RelationReader Reader(
        RelationSchema relation, ReferenceMaps references, CancellationToken cancellationToken)
    {
        HashSet<RelationColumn> columns =
        [
            .. _consumers.Where(consumer => consumer.Relations.Contains(relation))
                .SelectMany(consumer => consumer.ColumnsOf(relation)),
        ];
        columns.UnionWith([.. RecordChecksFactory.ColumnsFor(relation, columns)]);
        SourceQuery query = new()
        {
            Relation = relation,
            Columns = [.. columns.OrderBy(column => column.Ordinal)],
            Scope = scope.Scope,
            AccountIds = scope.AccountIds,
            Start = window.Start,
            End = window.End,
        };
        ZoneOffsets offsets = new(scope.Zone, window.StartMicroseconds, window.EndMicroseconds);
        return new RelationReader(
            source,
            query,
            RecordChecksFactory.Create(query, directory, references, scope.Codes, offsets, isStrict),
            cancellationToken);
    }

    private async ValueTask MergeAsync(List<RelationReader> active, CancellationToken cancellationToken)
    {
        while (active.Count > 0)
        {
            // Relations are few and listed in the order of ties: the first of the earliest goes on until another is
            // earlier.
            RelationReader next = active[0];
            foreach (RelationReader reader in active)
            {
                next = reader.Instant < next.Instant ? reader : next;
            }

            int end = next.Batch!.Count;
            bool isBeforeOthers = true;
            foreach (RelationReader other in active)
            {
                if (other == next)
                {
                    isBeforeOthers = false;
                }
                else
                {
                    end = Math.Min(end, next.EndBefore(other.Instant, winsTies: !isBeforeOthers));
                }
            }

            foreach (IRowConsumer consumer in _consumers)
            {
                if (consumer.Relations.Contains(next.Relation))
                {
                    await consumer.TakeAsync(next.Relation, next.Row, end, cancellationToken).ConfigureAwait(false);
                }
            }

            next.Row = end;
            if (end == next.Batch.Count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (await next.MoveNextAsync().ConfigureAwait(false))
                {
                    Bind(next);
                }
                else
                {
                    active.Remove(next);
                }
            }
        }
    }

    private void Bind(RelationReader reader)
    {
        foreach (IRowConsumer consumer in _consumers)
        {
            if (consumer.Relations.Contains(reader.Relation))
            {
                consumer.Bind(reader.Batch!);
            }
        }
    }
}
