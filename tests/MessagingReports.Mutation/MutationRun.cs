using System.Collections.Concurrent;

namespace MessagingReports.Mutation;

/// <summary>Runs the tests against mutants, in worker processes that are replaced when a mutant spoils them.</summary>
internal sealed class MutationRun(string program, string spaces, string records, IReadOnlyList<Mutant> all)
{
    private static readonly TimeSpan LimitAtLeast = TimeSpan.FromSeconds(20);
    private const int LimitFactor = 5;

    // Quick tests come first, all together: they kill most.
    private const double QuickMilliseconds = 300;

    private readonly TestRecord[] _tests = [.. File.ReadLines(records).Select(TestRecord.Parse)];

    /// <summary>In the order of the mutants' numbers.</summary>
    public IReadOnlyList<Verdict> Run(IReadOnlyList<Mutant> mutants, int workers, Action<Verdict> seen)
    {
        ILookup<int, TestRecord> met = Lookup(test => test.Met);
        ILookup<int, TestRecord> once = Lookup(test => test.MetOnce);
        ConcurrentQueue<Mutant> waiting = new(mutants);
        ConcurrentBag<Verdict> verdicts = [];
        Thread[] threads = [.. Enumerable.Range(0, workers).Select(_ => new Thread(Work))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return [.. verdicts.OrderBy(verdict => verdict.Mutant.Id)];

        void Work()
        {
            WorkerProcess? worker = null;
            while (waiting.TryDequeue(out Mutant? mutant))
            {
                Verdict verdict = JudgeByAll(ref worker, mutant, met[mutant.Id], isFresh: false);
                if (!verdict.IsDetected && once[mutant.Id].Any())
                {
                    verdict = JudgeByAll(ref worker, mutant, OfFile(mutant), isFresh: true);
                }

                verdicts.Add(verdict);
                seen(verdict);
            }

            worker?.Dispose();
        }
    }

    private ILookup<int, TestRecord> Lookup(Func<TestRecord, int[]> mutants) => _tests
        .SelectMany(test => mutants(test).Select(mutant => (test, mutant)))
        .ToLookup(pair => pair.mutant, pair => pair.test);

    // What is made once in a process is met by one test, and concerns all that use the file.
    private TestRecord[] OfFile(Mutant mutant)
    {
        HashSet<int> file = [.. all.Where(other => other.File == mutant.File).Select(other => other.Id)];
        return [.. _tests.Where(test => test.Met.Any(file.Contains) || test.MetOnce.Any(file.Contains))];
    }

    private Verdict JudgeByAll(ref WorkerProcess? worker, Mutant mutant, IEnumerable<TestRecord> tests, bool isFresh)
    {
        double elapsed = 0;
        TestRecord[] all = [.. tests.OrderBy(test => test.Milliseconds)];
        int quick = all.TakeWhile(test => (elapsed += test.Milliseconds) < QuickMilliseconds).Count();
        Verdict verdict = new(mutant, "not covered", "");
        foreach (TestRecord[] some in (TestRecord[][])[all[..quick], all[quick..]])
        {
            if (some.Length > 0 && !verdict.IsDetected)
            {
                verdict = Judge(ref worker, mutant, some, isFresh);
            }
        }

        return verdict;
    }

    private Verdict Judge(ref WorkerProcess? worker, Mutant mutant, TestRecord[] tests, bool isFresh)
    {
        if (isFresh)
        {
            worker?.Dispose();
            worker = null;
        }

        bool isNew = worker is null;
        worker ??= new WorkerProcess(program, spaces, records);
        string answer = Ask(worker, mutant, tests);
        bool isSpoiled = answer.EndsWith("spoiled", StringComparison.Ordinal);
        if (isSpoiled || isFresh)
        {
            worker.Dispose();
            worker = null;
        }

        // It may be an earlier mutant that spoiled the process: only what a new one says counts.
        return isSpoiled && !isNew && !answer.StartsWith("timeout", StringComparison.Ordinal)
            ? Judge(ref worker, mutant, tests, isFresh: true)
            : new Verdict(mutant, answer.Split('\t')[0], answer.Split('\t').ElementAtOrDefault(1) ?? "");
    }

    private static string Ask(WorkerProcess worker, Mutant mutant, TestRecord[] tests)
    {
        string order = $"{mutant.Id}\t{string.Join(',', tests.Select(test => test.Id))}";
        TimeSpan expected = TimeSpan.FromMilliseconds(tests.Sum(test => test.Milliseconds));
        try
        {
            return worker.Ask(order, LimitAtLeast + (expected * LimitFactor))
                ?? $"crashed\t{worker.LastError}\tspoiled";
        }
        catch (TimeoutException)
        {
            return "timeout\tthe time was over\tspoiled";
        }
    }
}
