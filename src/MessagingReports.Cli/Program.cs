using System.Runtime.InteropServices;
using MessagingReports.Cli;
using MessagingReports.Cli.Terminal;

using CancellationTokenSource cancellation = new();

// The first Ctrl-C stops the run in order; a second one ends the process, as it would without a handler.
void Cancel(PosixSignalContext context)
{
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}

using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
using ProcessConsole console = new();

return await ToolCommand.RunAsync(args, console, cancellation.Token).ConfigureAwait(false);
