using System.CommandLine;
using MessagingReports.Cli.Display;
using MessagingReports.Cli.Terminal;
using MessagingReports.Verification;

namespace MessagingReports.Cli.Commands;

/// <summary><c>verify</c>: proves the finished reports of a folder.</summary>
internal static class VerifyCommand
{
    public static Command Create(IToolConsole console)
    {
        Argument<string> folder = new("DIR") { Description = "The folder of finished reports and their manifests." };
        Command command = new(
            "verify", "Reads finished reports back and compares them with their manifests and each other.") { folder };
        command.SetAction(async (parse, cancellationToken) =>
        {
            VerificationResult result = await new ReportVerifier()
                .VerifyAsync(parse.GetValue(folder)!, cancellationToken)
                .ConfigureAwait(false);
            Write(console, result);
            return result.IsSound ? ExitCode.Done : ExitCode.WrongData;
        });
        return command;
    }

    private static void Write(IToolConsole console, VerificationResult result)
    {
        ResultTable.Write(
            console,
            ["Report", ">Rows", ">Bytes", ">Breaks", "File"],
            result.Reports.Select(report => new[]
            {
                report.Report,
                FormattableString.Invariant($"{report.Rows:N0}"),
                FormattableString.Invariant($"{report.Bytes:N0}"),
                FormattableString.Invariant($"{report.BreakCount:N0}"),
                report.File,
            }));
        console.Output.WriteLine(FormattableString.Invariant(
            $"{result.Reports.Count} reports read back, {result.Identities.Count} identities between them checked."));
        foreach (string leftOut in result.LeftOut)
        {
            console.Output.WriteLine($"Left out, as redacted: {Printable.Line(leftOut)}");
        }

        foreach (VerificationBreak found in result.Breaks)
        {
            console.Error.WriteLine(found.ToString());
        }

        if (!result.IsSound)
        {
            console.Error.WriteLine(FormattableString.Invariant(
                $"verify: found {result.BreakCount} breaks, expected none. Run the reports again from the store."));
        }
    }
}
