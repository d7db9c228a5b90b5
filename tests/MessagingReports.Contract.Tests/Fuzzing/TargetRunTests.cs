using System.Text;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Fuzz.Driving;

namespace MessagingReports.Contract.Tests.Fuzzing;

public sealed class TargetRunTests
{
    // Blind guesses would need sixteen million.
    private const int Executions = 20_000;

    [Fact]
    public void Run_PlantedBug_IsFoundAndKept()
    {
        using TemporaryFolder folder = new();

        TargetResult result = Run(folder.Path, seed: 1, Executions, out _);

        Assert.Equal(1, result.Findings);
        byte[] input = File.ReadAllBytes(Path.Combine(folder.Path, "magic-1"));
        Assert.StartsWith("FUZ", Encoding.Latin1.GetString(input), StringComparison.Ordinal);
        FindingException again =
            Assert.Throws<FindingException>(() => new MagicTarget(CoverageMap.Detached()).Run(input));
        Assert.Equal("planted", again.Message);
        Assert.Contains(
            "planted", File.ReadAllText(Path.Combine(folder.Path, "magic-1.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_InputThatTakesANewBranch_IsKeptAndNoOther()
    {
        using TemporaryFolder folder = new();

        TargetResult result = Run(folder.Path, seed: 1, Executions, out Corpus corpus);

        // Each fits better than all before; a lucky one takes two steps.
        int[] fits = [.. Enumerable.Range(0, corpus.Count).Select(index => MagicTarget.Fit(corpus[index]))];
        Assert.Equal(4, result.Branches);
        Assert.Equal(corpus.Count, result.Corpus);
        Assert.Equal(fits.Distinct().Order(), fits);
        Assert.Equal((0, 3), (fits[0], fits[^1]));
    }

    [Fact]
    public void Run_SameSeed_IsTheSameRun()
    {
        using TemporaryFolder folder = new();
        TargetResult first = Run(folder.Path, seed: 7, 5_000, out Corpus kept);
        TargetResult second = Run(folder.Path, seed: 7, 5_000, out Corpus again);

        Assert.Equal(first with { Elapsed = default }, second with { Elapsed = default });
        Assert.Equal(
            Enumerable.Range(0, kept.Count).Select(index => kept[index]),
            Enumerable.Range(0, again.Count).Select(index => again[index]));
    }

    [Fact]
    public void Run_FolderOfAnEarlierCorpus_BeginsWhereThatEnded()
    {
        using TemporaryFolder folder = new();
        string corpus = Path.Combine(folder.Path, "corpus");
        Directory.CreateDirectory(corpus);
        File.WriteAllBytes(Path.Combine(corpus, "earlier"), [.. "FUx"u8]);

        TargetResult result = Run(folder.Path, seed: 1, 2, out _, corpus);

        Assert.Equal(3, result.Branches);
    }

    [Fact]
    public void Run_ProcessThatDies_LeavesTheInput()
    {
        using TemporaryFolder folder = new();
        string copy = folder.File("copy.current");
        using (FindingFolder findings = new(folder.Path, "magic"))
        {
            findings.Begin([.. "longer, and survived"u8]);
            findings.Begin([.. "fatal"u8]);

            // As it is found when nobody is left to dispose of it.
            using FileStream current = new(
                folder.File("magic.current"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using FileStream target = File.Create(copy);
            current.CopyTo(target);
        }

        Assert.Equal("fatal"u8.ToArray(), FindingFolder.Read(copy));
        Assert.False(File.Exists(folder.File("magic.current")));
    }

    private static TargetResult Run(string folder, int seed, int runs, out Corpus corpus, string? corpusFolder = null)
    {
        CoverageMap map = CoverageMap.Detached();
        using FindingFolder findings = new(folder, "magic");
        corpus = new Corpus(corpusFolder);
        return new TargetRun(new MagicTarget(map), map, findings, seed).Run(corpus, runs, time: null);
    }
}
