using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Xunit.Abstractions;

namespace MessagingReports.Mutation;

/// <summary>The process that runs tests with mutants on. It is told which by lines, and answers with lines.</summary>
internal sealed class Worker(TextReader orders, TextWriter answers, string[] spaces)
{
    private const string Tests = "MessagingReports.Tests";

    // What a mutant may ask, compared with what its tests ask without it.
    private const int CallFactor = 20;
    private const long CallsAtLeast = 2_000_000;

    public void Run()
    {
        using TestSuite suite = new(Assembly.Load(Tests), IsWanted);
        Dictionary<string, ITestCase> tests = suite.Tests.ToDictionary(test => test.UniqueID);
        Dictionary<string, TestRecord> records = [];
        answers.WriteLine("ready");
        while (orders.ReadLine() is { } order)
        {
            string[] parts = order.Split('\t');
            switch (parts[0])
            {
                case "record":
                    TestRecord[] recorded = [.. suite.Tests.Select(test => Record(suite, test)).OfType<TestRecord>()];
                    File.WriteAllLines(parts[1], recorded.Select(record => record.ToString()));
                    answers.WriteLine($"{recorded.Length} of {suite.Tests.Length} tests pass");
                    break;
                case "records":
                    records = File.ReadLines(parts[1]).Select(TestRecord.Parse).ToDictionary(record => record.Id);
                    answers.WriteLine("read");
                    break;
                default:
                    int mutant = int.Parse(parts[0], CultureInfo.InvariantCulture);
                    answers.WriteLine(Judge(suite, tests, [.. parts[1].Split(',').Select(id => records[id])], mutant));
                    break;
            }
        }
    }

    private bool IsWanted(Type type) =>
        type.IsPublic && Array.Exists(spaces, space => type.Namespace == (space == "." ? Tests : $"{Tests}.{space}"));

    // Null for a test that fails or is skipped here: it can say nothing of a mutant.
    private static TestRecord? Record(TestSuite suite, ITestCase test)
    {
        MutantSwitch.UseNone();
        Array.Clear(MutantSwitch.Hits);
        if (suite.FirstFailure([test]) is not null)
        {
            return null;
        }

        int[] first = Met();
        MutantSwitch.UseNone();
        Array.Clear(MutantSwitch.Hits);
        long start = Stopwatch.GetTimestamp();
        suite.FirstFailure([test]);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        int[] second = Met();
        int[] once = [.. first.Except(second)];
        return new TestRecord(
            test.UniqueID, OneLine(test.DisplayName), milliseconds, MutantSwitch.Calls, second, once);
    }

    private static int[] Met() =>
        [.. Enumerable.Range(0, MutantSwitch.Hits.Length).Where(mutant => MutantSwitch.Hits[mutant] != 0)];

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private static string Judge(TestSuite suite, Dictionary<string, ITestCase> tests, TestRecord[] records, int mutant)
    {
        MutantSwitch.Use(mutant, CallsAtLeast + (CallFactor * records.Sum(record => record.Calls)));
        (string Test, string Exception)? failure = suite.FirstFailure(records.Select(record => tests[record.Id]));
        MutantSwitch.UseNone();
        if (failure is not { } found)
        {
            return "survived";
        }

        // A mutant may leave its traces in the process: then the test that killed it fails without it, too.
        bool isSound = suite.FirstFailure([tests[found.Test]]) is null;
        return string.Join(
            '\t',
            found.Exception == typeof(TimeoutException).FullName ? "timeout" : "killed",
            OneLine(tests[found.Test].DisplayName),
            isSound ? "sound" : "spoiled");
    }
}
