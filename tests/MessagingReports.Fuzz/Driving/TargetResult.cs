using System.Globalization;

namespace MessagingReports.Fuzz.Driving;

/// <summary>What a run of one target came to.</summary>
/// <param name="Target">Its name.</param>
/// <param name="Executions">How often it ran.</param>
/// <param name="Elapsed">In how much time.</param>
/// <param name="Corpus">The inputs that reached something new.</param>
/// <param name="Branches">The branches taken.</param>
/// <param name="Findings">The different ways it failed.</param>
internal sealed record TargetResult(
    string Target, long Executions, TimeSpan Elapsed, int Corpus, int Branches, int Findings)
{
    public static string Header => Line("target", "executions", "per second", "corpus", "branches", "findings");

    public override string ToString()
    {
        double perSecond = Executions / Math.Max(Elapsed.TotalSeconds, 0.001);
        return Line(
            Target, Text(Executions), Text((long)perSecond), Text(Corpus), Text(Branches), Text(Findings));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Line(
        string target, string executions, string perSecond, string corpus, string branches, string findings) =>
        $"{target,-14} {executions,12} {perSecond,12} {corpus,8} {branches,8} {findings,9}";
}
