using System.Text;
using MessagingReports.Fuzz.Driving;
using MessagingReports.Fuzz.Oracles;
using MessagingReports.Relations;

namespace MessagingReports.Fuzz.Targets;

/// <summary>
/// Batches made by hand of any values, offsets, codes and validity, each vector at the end of memory: what a slow
/// oracle prints, or a typed error exactly when it finds a row that breaks a rule.
/// </summary>
internal sealed class BatchTarget : FuzzTarget
{
    public override string Name => "batches";

    public override IEnumerable<byte[]> Seeds =>
    [
        [0, 0, 3, 2],
        [1, 32, 150, 9],
        [0, 1, 70, 64, 1, 2, 6, 4, .. "=1+1"u8],
        [0, 8, 4, 3, 2, 1, 9, 0, 3, 12, 1, 200],
        [1, 0, 4, 1, 1, 3, 18, 5, 0, 0, 0, 0],
        [0, 0, 9, 3, 1, 5, 7, 2, 0xC3, 0x28],
        [0, 0, 9, 9, 1, 2, 0, 5, .. "T0000"u8],
        [1, 0, 9, 9, 2, 2, 4, 1, 2, .. "P1"u8, 3, 15, 1, 0],
        [2, 0, 1, 0], [3, 1, 1, 0], [4, 2, 3, 4], [5, 3, 3, 1], [6, 0, 2, 2],
    ];

    public override IReadOnlyList<byte[]> Tokens { get; } =
    [
        .. FuzzTexts.Tokens, [0xC3], [0xA9], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xC2, 0x85],
        .. ((string[])["A1", "A2", "C1", "C5", "S1", "S5", "P1", "P2", "X"]).Select(Encoding.ASCII.GetBytes),
    ];

    public override int MaximumLength => 2048;

    public override void Run(byte[] input)
    {
        InputReader reader = new(input);
        int what = reader.Below(7);
        if (what >= 2)
        {
            BrokenVectors.Check(what - 2, reader);
            return;
        }

        FuzzAttempts attempts = FuzzAttempts.Read(reader);
        ReportRequest request = attempts.Request(
            what == 0 ? FuzzAttempts.Log : ReportCatalog.AccountActivity);
        BatchSource source = new(attempts);
        AttemptOracle oracle = new(attempts);
        IReadOnlyList<RelationColumn> columns = BatchSource.Columns(request.Report);
        string? rule = oracle.BrokenRule(columns);
        string? report = null;
        try
        {
            report = Run(source, request);
        }
        catch (ReportDataException exception)
        {
            FindingException.Unless(!exception.Message.Contains('\n', StringComparison.Ordinal), "more than one line");
            FindingException.Unless(rule is not null, "refused without a reason: " + exception.Message);
            return;
        }

        FindingException.Unless(rule is null, $"a row was taken that breaks {rule}");
        string expected = what == 0 ? oracle.Log() : Run(oracle.Rows(columns), request);
        FindingException.UnlessEqual(expected, report, request.Report.Id);
    }

    private static string Run(IAttemptSource source, ReportRequest request)
    {
        using MemoryStream stream = new();
        new ReportRunner(source, SampleFolders.Clock).RunAsync(request, ReportOutput.Stream(stream))
            .GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
