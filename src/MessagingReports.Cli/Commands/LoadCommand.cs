using System.CommandLine;
using System.Runtime.CompilerServices;
using MessagingReports.Cli.Display;
using MessagingReports.Cli.Terminal;
using MessagingReports.DuckDb;
using MessagingReports.Relations;

namespace MessagingReports.Cli.Commands;

/// <summary><c>load</c>: makes the relations in an engine and fills them from a data folder.</summary>
internal sealed class LoadCommand
{
    private readonly Option<string?> _from = OptionText.Value("from", "DIR", "The data folder, CSV or Parquet.");

    private readonly Option<string?> _source = OptionText.Value(
        "source", "SRC", $"Where to: duckdb:, postgres: or clickhouse:; otherwise what {SourceText.Variable} says.");

    private readonly Option<bool> _replace = OptionText.Flag("replace", "Drop relations that are there first.");

    private readonly IToolConsole _console;

    private LoadCommand(IToolConsole console) => _console = console;

    public static Command Create(IToolConsole console)
    {
        LoadCommand load = new(console);
        Command command = new("load", "Makes the relations in an engine and loads a data folder into them.")
        {
            load._from,
            load._source,
            load._replace,
        };
        command.SetAction(load.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        string folder = parse.GetValue(_from) is { Length: > 0 } from ? from : throw Throw.NoDataFolder();
        string? target = parse.GetValue(_source) ?? _console.ReadVariable(SourceText.Variable);
        (string scheme, string path) = SourceText.Split(target);
        bool replaces = parse.GetValue(_replace);
        DuckDbAttemptSource data = DuckDbAttemptSource.OpenFolder(folder);
        await using (data.ConfigureAwait(false))
        {
            switch (scheme)
            {
                case "folder":
                    throw Throw.FolderAsTarget();
                case "duckdb":
                    DuckDbTarget file = new(path);
                    await using (file.ConfigureAwait(false))
                    {
                        await LoadAsync(data, file, replaces, cancellationToken).ConfigureAwait(false);
                        await file.CompleteAsync(cancellationToken).ConfigureAwait(false);
                    }

                    break;
                default:
                    OpenedSource opened = SourceText.Open(target);
                    await using (opened.ConfigureAwait(false))
                    {
                        await LoadAsync(data, (IRelationStore)opened.Source, replaces, cancellationToken)
                            .ConfigureAwait(false);
                    }

                    break;
            }
        }

        return ExitCode.Done;
    }

    private async Task LoadAsync(
        DuckDbAttemptSource data, IRelationStore store, bool replaces, CancellationToken cancellationToken)
    {
        // Read first: a folder that cannot be understood replaces nothing.
        Model.ReportDirectory directory = await data.ReadDirectoryAsync(cancellationToken).ConfigureAwait(false);
        await store.CreateRelationsAsync(replaces, cancellationToken).ConfigureAwait(false);
        await store.LoadDirectoryAsync(directory, cancellationToken).ConfigureAwait(false);
        List<string[]> loaded = [];
        foreach (RelationSchema relation in RelationSchemas.Facts)
        {
            RowCount rows = new(data.ReadRelationAsync(relation, cancellationToken));
            await store.BulkLoadAsync(relation, rows.ReadAsync(cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            loaded.Add([relation.Name, FormattableString.Invariant($"{rows.Count:N0}")]);
        }

        ResultTable.Write(_console, ["Relation", ">Rows"], loaded);
    }

    /// <summary>Counts rows as they pass.</summary>
    private sealed class RowCount(IAsyncEnumerable<RecordBatch> batches)
    {
        public long Count { get; private set; }

        public async IAsyncEnumerable<RecordBatch> ReadAsync(
            [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (RecordBatch batch in batches.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                Count += batch.Count;
                yield return batch;
            }
        }
    }
}
