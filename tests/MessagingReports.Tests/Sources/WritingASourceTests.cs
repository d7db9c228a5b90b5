using System.Runtime.CompilerServices;
using MessagingReports.Model;
using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.Tests.Sources;

/// <summary>Holds <c>docs/writing-a-source.md</c> to the code.</summary>
public class WritingASourceTests
{
    private const string NamespaceLine = "namespace MessagingReports.Tests.Sources;\n\n";

    private static string Page { get; } =
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "writing-a-source.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Sample_OnThePage_IsTheSourceThatCompilesHere()
    {
        string file = Path.Combine(Repository.Root, "tests", "MessagingReports.Tests", "Sources", "CallLogSource.cs");
        string code = File.ReadAllText(file)
            .ReplaceLineEndings("\n")
            .Replace(NamespaceLine, "", StringComparison.Ordinal);
        string sample = code[..code.IndexOf("\npublic interface", StringComparison.Ordinal)];
        Assert.Contains("```csharp\n" + sample + "```\n", Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_OverALog_GivesTheRowsInScope()
    {
        CallLogSource source = new(new ReportDirectory([], [], [], [], [], [], []), new Log());
        SourceQuery query = SourceQueries.Of(
            AttemptsRelation.Schema,
            ReportScope.Campaign("a1", "c1"),
            [AttemptsRelation.AttemptId, AttemptsRelation.Result]);
        Assert.Equal(
            ["1\u001FDelivered Person", "2\u001FNo Answer"], await SourceQueries.ReadAsync(source, query));
    }

    [Fact]
    public void Page_EveryRelation_NamesEveryColumn()
    {
        foreach (RelationSchema relation in RelationSchemas.Directory.Concat(RelationSchemas.Facts))
        {
            Assert.Contains(relation.Name, Page, StringComparison.Ordinal);
            foreach (RelationColumn column in relation.Columns)
            {
                if (!column.Name.StartsWith("other_", StringComparison.Ordinal))
                {
                    Assert.Contains(column.Name, Page, StringComparison.Ordinal);
                }
            }
        }
    }

    private sealed class Log : ICallLog
    {
        public async IAsyncEnumerable<Call> ReadAsync(
            Instant start, Instant end, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            yield return new Call("1", "a1", "c1", "s1", "k", "+1", start, true);
            yield return new Call("2", "a1", "c1", "s2", "k", "+1", start, false);
            yield return new Call("3", "a1", "c2", "s3", "k", "+1", start, false);
            yield return new Call("4", "a2", "c1", "s1", "k", "+1", start, false);
        }
    }
}
