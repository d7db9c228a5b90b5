using MessagingReports.Cli.Terminal;
using Spectre.Console;

namespace MessagingReports.Cli.Display;

/// <summary>A line for each running report on standard error: a bar, rows, rows a second and the time so far.</summary>
internal sealed class RunProgress : IProgress<ReportProgress>
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ProgressTask> _lines = new(StringComparer.Ordinal);
    private readonly ProgressContext _context;

    private RunProgress(ProgressContext context) => _context = context;

    /// <summary>Does <paramref name="work"/> under a display that is gone when it is done.</summary>
    /// <param name="console">Where to; nothing is shown unless standard error is a terminal.</param>
    /// <param name="isQuiet">Whether nothing is shown anyway.</param>
    /// <param name="work">Is given the progress to report to, or null when nothing is shown.</param>
    public static async Task<T> ShowAsync<T>(
        IToolConsole console, bool isQuiet, Func<IProgress<ReportProgress>?, Task<T>> work) =>
        isQuiet || !console.IsErrorTerminal
            ? await work(null).ConfigureAwait(false)
            : await Screen.OnError(console)
                .Progress()
                .AutoClear(true)
                .HideCompleted(false)
                .Columns(new ProgressBarColumn { Width = 20 }, new TaskDescriptionColumn { Alignment = Justify.Left })
                .StartAsync(context => work(new RunProgress(context)))
                .ConfigureAwait(false);

    /// <inheritdoc/>
    public void Report(ReportProgress value)
    {
        // Reports that share a reading tell of themselves from their own threads.
        lock (_gate)
        {
            if (!_lines.TryGetValue(value.ReportId, out ProgressTask? line))
            {
                line = _context.AddTask(value.ReportId);
                line.IsIndeterminate = true;
                _lines.Add(value.ReportId, line);
            }

            line.Description = Describe(value);
            if (value.IsFinished)
            {
                line.IsIndeterminate = false;
                line.Value = line.MaxValue;
            }
        }
    }

    /// <summary>For example <c>usage-detail 1,200,000 rows 600,000 rows/s 0:02</c>.</summary>
    internal static string Describe(ReportProgress value)
    {
        double seconds = value.Elapsed.TotalSeconds;
        double rate = seconds > 0 ? value.Rows / seconds : 0;
        return FormattableString.Invariant(
            $"{value.ReportId} {value.Rows:N0} rows {rate:N0} rows/s {(long)seconds / 60}:{(long)seconds % 60:00}");
    }
}
