using System.Diagnostics;
using System.Globalization;

namespace MessagingReports.Mutation;

/// <summary>Mutates a folder of the library, tests the mutants, and writes what became of each.</summary>
internal sealed class Command(string[] args)
{
    // The tests of a folder lie in its mirror; some of what it does is seen in those of its users only.
    private static readonly Dictionary<string, string> TestsOf = new()
    {
        ["Windows"] = "Windows",
        ["Csv"] = "Csv,Cells",
        ["Aggregation"] = "Aggregation",
        ["Running"] = "Running,Reports,Outputs,Redaction,.",
    };

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public int Run()
    {
        string folder = args.FirstOrDefault() ?? "";
        if (!TestsOf.TryGetValue(folder, out string? spaces))
        {
            Console.Error.WriteLine($"expected one of {string.Join(", ", TestsOf.Keys)}");
            return 2;
        }

        spaces = Option("--tests") ?? spaces;
        string own = AppContext.BaseDirectory;
        string root = Root(own);
        string work = Path.Combine(root, "artifacts", "mutation", folder);
        string bin = Path.Combine(work, "bin");
        Copy(own, bin);
        MutatedLibrary library = new(root, folder);
        library.Compile(own, Path.Combine(bin, "MessagingReports.dll"));
        Say($"{library.Mutants.Count} mutants, {library.LeftOut} more do not compile");

        string program = Path.Combine(bin, "MessagingReports.Mutation.dll");
        string records = Path.Combine(work, "tests.tsv");
        using (WorkerProcess worker = new(program, spaces, records: null))
        {
            Say(worker.Ask($"record\t{records}", TimeSpan.FromMinutes(30)) ?? "the tests crashed");
        }

        string verdictsFile = Path.Combine(work, "verdicts.tsv");
        MutationRun run = new(program, spaces, records, library.Mutants);

        // In random order, so that the first ones of a run that is ended early are a sample.
        Mutant[] chosen = Chosen(library.Mutants, verdictsFile);
        new Random(Number("--seed", 1)).Shuffle(chosen);
        chosen = chosen[..Math.Min(chosen.Length, Number("--sample", chosen.Length))];
        IReadOnlyList<Verdict> verdicts;
        using (StreamWriter log = new(Path.Combine(work, "log.tsv")))
        {
            verdicts = run.Run(chosen, Number("--workers", 1), verdict =>
            {
                lock (log)
                {
                    log.WriteLine($"{_watch.Elapsed.TotalSeconds:0}\t{verdict}");
                    log.Flush();
                }
            });
        }

        if (!args.Contains("--survivors"))
        {
            File.WriteAllLines(verdictsFile, verdicts.Select(verdict => verdict.ToString()));
        }

        foreach (Verdict verdict in verdicts.Where(verdict => !verdict.IsDetected))
        {
            Console.WriteLine($"{verdict.Outcome}: {verdict.Mutant}");
        }

        string counts = string.Join(
            ", ", verdicts.GroupBy(verdict => verdict.Outcome).Select(group => $"{group.Count()} {group.Key}"));
        double score = 100.0 * verdicts.Count(verdict => verdict.IsDetected) / verdicts.Count;
        Say(string.Create(CultureInfo.InvariantCulture, $"{verdicts.Count} mutants: {counts}; score {score:0.0} %"));
        return 0;
    }

    private void Say(string text) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{args[0]}, {_watch.Elapsed.TotalSeconds:0} s: {text}"));

    private Mutant[] Chosen(List<Mutant> mutants, string verdictsFile)
    {
        if (!args.Contains("--survivors"))
        {
            return [.. mutants];
        }

        // Lines and numbers change with the source, the text of a mutant seldom.
        HashSet<string> survivors =
        [
            .. File.ReadLines(verdictsFile).Select(line => line.Split('\t'))
                .Where(parts => parts[0] is "survived" or "not covered")
                .Select(parts => Text(parts[2].Split(':')[0], parts[3], parts[4], parts[6])),
        ];
        return [.. mutants.Where(mutant =>
            survivors.Contains(Text(mutant.File, mutant.Kind, mutant.Original, mutant.Mutated)))];
    }

    private static string Text(string file, string kind, string original, string mutated) =>
        string.Join('\t', file, kind, original, mutated);

    private int Number(string name, int otherwise) =>
        Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private string? Option(string name)
    {
        int index = Array.IndexOf(args, name);
        return index >= 0 ? args[index + 1] : null;
    }

    private static string Root(string start)
    {
        DirectoryInfo? folder = new(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MessagingReports.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run within the repository.");
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }
}
