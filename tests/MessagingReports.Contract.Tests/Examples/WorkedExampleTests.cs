using System.Security.Cryptography;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.Manifests;

namespace MessagingReports.Contract.Tests.Examples;

/// <summary>Every worked example, byte for byte, from every form its data can take.</summary>
public sealed class WorkedExampleTests(ExampleStores stores) : IClassFixture<ExampleStores>
{
    public static TheoryData<string, string> ExamplesAndForms
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string form in ExampleStores.Forms)
            {
                foreach (string example in Example.Names.DefaultIfEmpty(Example.Absent))
                {
                    data.Add(form, example);
                }
            }

            return data;
        }
    }

    public static TheoryData<string, string, int> Cases
    {
        get
        {
            TheoryData<string, string, int> data = [];
            foreach (string example in Example.Names)
            {
                for (int i = 0; i < Example.Get(example).Cases.Count; i++)
                {
                    foreach (string form in ExampleStores.Forms)
                    {
                        data.Add(form, example, i);
                    }
                }
            }

            if (data.Count == 0)
            {
                data.Add(ExampleStores.Forms[0], Example.Absent, 0);
            }

            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task RunAsync_ExampleCase_GivesTheExpectedFile(string form, string example, int index)
    {
        ExampleCase expected = Example.Get(example).Cases[index];
        OpenStore store = await stores.GetAsync(example, form);
        if (expected.IsRefused)
        {
            using MemoryStream stream = new();
            await Assert.ThrowsAsync<ReportRequestException>(
                () => new ReportRunner(store.Source).RunAsync(expected.Request, ReportOutput.Stream(stream)));
            Assert.Equal(0, stream.Length);
            return;
        }

        FinishedReport report = await store.Source.RunAsync(expected.Request);
        AssertEqual(expected, report);
    }

    [SkippableTheory]
    [MemberData(nameof(ExamplesAndForms))]
    public async Task RunAllAsync_AllCasesOfAnExample_GivesTheExpectedFiles(string form, string example)
    {
        List<ExampleCase> waiting = [.. Example.Get(example).Cases.Where(item => !item.IsRefused)];
        OpenStore store = await stores.GetAsync(example, form);
        while (waiting.Count > 0)
        {
            // A folder holds a name once; cases that differ in format only come in later rounds.
            List<ExampleCase> together = [.. waiting.DistinctBy(item => item.FileName)];
            IReadOnlyList<FinishedReport> reports =
                await store.Source.RunAllAsync([.. together.Select(item => item.Request)]);
            for (int i = 0; i < together.Count; i++)
            {
                AssertEqual(together[i], reports[i]);
                ManifestFile file = Assert.Single(reports[i].Manifest.Files);
                Assert.Equal(
                    new ManifestFile(
                        together[i].FileName, together[i].Rows, reports[i].Bytes.Length, together[i].Sha256),
                    file);
            }

            waiting.RemoveAll(together.Contains);
        }
    }

    private static void AssertEqual(ExampleCase expected, FinishedReport report)
    {
        Same.Bytes(File.ReadAllBytes(expected.Expected), report.Bytes, expected.ToString());
        ReportManifest manifest = report.Manifest;
        Assert.Equal(expected.Sha256, manifest.Sha256);
        Assert.Equal(expected.Sha256, Convert.ToHexStringLower(SHA256.HashData(report.Bytes)));
        Assert.Equal(expected.Rows, manifest.Rows);
        Assert.Equal(report.Bytes.Length, manifest.Bytes);
        Assert.Equal(expected.GuardedCells, manifest.GuardedCells);
        Assert.Equal(expected.UnmappableCharacters, manifest.UnmappableCharacters);
        Assert.Equal(expected.UncontractedRecords, manifest.Warnings.Sum(warning => warning.Records));
        Assert.Equal(expected.UncontractedServices, manifest.Warnings.SelectMany(warning => warning.ServiceCodes));
        Assert.All(manifest.Warnings, warning => Assert.Equal("uncontracted-usage", warning.Code));
    }
}
