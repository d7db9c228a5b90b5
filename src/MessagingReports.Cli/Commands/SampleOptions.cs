using System.CommandLine;
using MessagingReports.Testing;

namespace MessagingReports.Cli.Commands;

/// <summary>The options that say which sample store is made.</summary>
internal sealed class SampleOptions
{
    // As many as the sample can make.
    private const ulong MostRows = 1_000_000_000;

    private readonly Option<string?> _rows =
        OptionText.Value("rows", "N", "The number of attempts; 100000 by default.");

    private readonly Option<string?> _seed =
        OptionText.Value("seed", "S", "Equal seeds give equal stores; 1 by default.");

    public void AddTo(Command command)
    {
        command.Add(_rows);
        command.Add(_seed);
    }

    /// <summary>The store the options describe.</summary>
    /// <exception cref="ReportRequestException">A value is no number or too large.</exception>
    public SampleStore Read(ParseResult parse)
    {
        SampleStoreOptions defaults = new();
        return new SampleStore(new SampleStoreOptions
        {
            Attempts = (long)parse.ReadNumber(_rows, (ulong)defaults.Attempts, MostRows),
            Seed = parse.ReadNumber(_seed, defaults.Seed, ulong.MaxValue),
        });
    }
}
