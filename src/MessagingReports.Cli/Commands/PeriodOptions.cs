using System.CommandLine;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Cli.Commands;

/// <summary>The options that say which time a report covers.</summary>
internal sealed class PeriodOptions
{
    private readonly Option<string?> _from =
        OptionText.Value("from", "DATE", "The first report day, as 2024-10-01.");

    private readonly Option<string?> _to =
        OptionText.Value("to", "DATE", "The last report day, inclusive.");

    private readonly Option<string?> _start =
        OptionText.Value("start", "INSTANT", "The first instant in UTC, as 2024-10-01T04:00:00Z.");

    private readonly Option<string?> _end =
        OptionText.Value("end", "INSTANT", "The last instant in UTC, exclusive.");

    private readonly Option<string?> _dayRule =
        OptionText.Value("day-rule", "RULE", "What a report day is: local-midnight (default) or platform-day.");

    public void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_to);
        command.Add(_start);
        command.Add(_end);
        command.Add(_dayRule);
    }

    /// <summary>The period the options name: dates or instants.</summary>
    /// <exception cref="ReportRequestException">They name none or both, or a value cannot be read.</exception>
    public ReportPeriod Read(ParseResult parse)
    {
        string? from = parse.GetValue(_from);
        string? to = parse.GetValue(_to);
        string? start = parse.GetValue(_start);
        string? end = parse.GetValue(_end);
        bool isDates = from is not null || to is not null;
        bool isInstants = start is not null || end is not null;
        if (isDates == isInstants)
        {
            throw isDates ? Throw.DatesAndInstants() : Throw.NoPeriod();
        }

        return isDates
            ? ReportPeriod.Dates(
                DateText.Parse("from", from ?? throw Throw.HalfPeriod("to", "from")),
                DateText.Parse("to", to ?? throw Throw.HalfPeriod("from", "to")))
            : ReportPeriod.Instants(
                ReadInstant("start", start ?? throw Throw.HalfPeriod("end", "start")),
                ReadInstant("end", end ?? throw Throw.HalfPeriod("start", "end")));
    }

    /// <summary>The rule for report days; null when the option is absent.</summary>
    /// <exception cref="ReportRequestException">There is no such rule.</exception>
    public IReportDayRule? ReadDayRule(ParseResult parse)
    {
        IReportDayRule[] rules = [LocalMidnight.Instance, PlatformDay.Instance];
        return parse.GetValue(_dayRule) is { } name
            ? rules.FirstOrDefault(rule => rule.Name == name)
                ?? throw Throw.UnknownValue("day-rule", name, string.Join(" or ", rules.Select(rule => rule.Name)))
            : null;
    }

    private static Instant ReadInstant(string parameter, string text) => InstantText.Parse(parameter, text);
}
