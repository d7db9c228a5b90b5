using System.Globalization;

namespace MessagingReports.Mutation;

/// <summary>
/// What a test does with no mutant on: its time, how often it asks a switch, the mutants it meets, and those it meets
/// only the first time, because something is made once in a process.
/// </summary>
internal sealed record TestRecord(string Id, string Name, double Milliseconds, long Calls, int[] Met, int[] MetOnce)
{
    public static TestRecord Parse(string line)
    {
        string[] parts = line.Split('\t');
        return new TestRecord(
            parts[0],
            parts[1],
            double.Parse(parts[2], CultureInfo.InvariantCulture),
            long.Parse(parts[3], CultureInfo.InvariantCulture),
            Numbers(parts[4]),
            Numbers(parts[5]));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Id}\t{Name}\t{Milliseconds}\t{Calls}\t{string.Join(',', Met)}\t{string.Join(',', MetOnce)}");

    private static int[] Numbers(string text) =>
    [
        .. text.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture)),
    ];
}
