using System.CommandLine;
using MessagingReports.Cli.Commands;
using MessagingReports.Cli.Terminal;

namespace MessagingReports.Cli;

/// <summary>The whole tool as one call: arguments in, exit code out.</summary>
internal static class ToolCommand
{
    private const string Name = "messaging-reports";

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="console">Where everything is written.</param>
    /// <param name="cancellationToken">Stops the command, which then leaves no unfinished file.</param>
    /// <returns>One of <see cref="ExitCode"/>; unless it is 0, a line of standard error says why.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, IToolConsole console, CancellationToken cancellationToken)
    {
        Option<bool> verbose = new("--verbose")
        {
            Description = "Add the stack trace to an error.",
            Arity = ArgumentArity.Zero,
            Recursive = true,
        };
        string command = Name;
        try
        {
            ParseResult parse = Root(console, verbose).Parse(args, Configuration);
            command = parse.CommandResult.Command is RootCommand ? Name : parse.CommandResult.Command.Name;
            UsageErrors.Check(parse);
            int code = await parse.InvokeAsync(Invocation(console), cancellationToken).ConfigureAwait(false);
            await console.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (Exception exception)
        {
            (int code, string message) = Explain(command, exception, cancellationToken);
            bool isVerbose = args.Contains("--verbose", StringComparer.Ordinal);
            await console.Error.WriteLineAsync(Printable.Line(message)).ConfigureAwait(false);
            if (isVerbose)
            {
                await console.Error.WriteLineAsync(exception.ToString()).ConfigureAwait(false);
            }

            return code;
        }
    }

    // Ids may start with @, which would otherwise name a file of further arguments.
    private static ParserConfiguration Configuration { get; } = new()
    {
        EnablePosixBundling = false,
        ResponseFileTokenReplacer = null,
    };

    private static InvocationConfiguration Invocation(IToolConsole console) => new()
    {
        Output = console.Output,
        Error = console.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    private static RootCommand Root(IToolConsole console, Option<bool> verbose) =>
        new("Makes account reports of outbound messaging as exact CSV files.")
        {
            DemoCommand.Create(console),
            RunCommand.Create(console),
            ListCommand.Create(console),
            DescribeCommand.Create(console),
            SampleCommand.Create(console),
            LoadCommand.Create(console),
            VerifyCommand.Create(console),
            verbose,
        };

    private static (int Code, string Message) Explain(
        string command, Exception exception, CancellationToken cancellationToken) => exception switch
        {
            ReportRequestException => (ExitCode.WrongRequest, exception.Message),
            ReportDataException => (ExitCode.WrongData, exception.Message),
            ReportSourceException => (ExitCode.SourceFailed, exception.Message),
            OperationCanceledException when cancellationToken.IsCancellationRequested =>
                (ExitCode.Cancelled, Throw.Cancelled(command)),
            _ => (ExitCode.SourceFailed, Throw.Unexpected(command, exception)),
        };
}
