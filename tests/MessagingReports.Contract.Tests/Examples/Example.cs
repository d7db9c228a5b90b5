using System.Collections.Concurrent;
using System.Text.Json;
using MessagingReports.Contract.Tests.Runs;

namespace MessagingReports.Contract.Tests.Examples;

/// <summary>A folder of worked examples: data, and the bytes each run must give.</summary>
internal sealed class Example
{
    /// <summary>Stands in test output for examples that are not there.</summary>
    public const string Absent = "absent";

    private static readonly ConcurrentDictionary<string, Example> Known = new();

    private Example(string folder)
    {
        Data = Path.Combine(folder, "data");
        string json = File.ReadAllText(Path.Combine(folder, "cases.json"));
        Cases = [.. JsonDocument.Parse(json).RootElement.GetProperty("cases").EnumerateArray()
            .Select(json => new ExampleCase(folder, json))];
    }

    public static IReadOnlyList<string> Names { get; } = SharedFolder.Examples is { } folder
        ? [.. Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The data folder.</summary>
    public string Data { get; }

    public IReadOnlyList<ExampleCase> Cases { get; }

    public static Example Get(string name)
    {
        Skip.If(name == Absent, "The worked examples are not beside the checkout.");
        return Known.GetOrAdd(name, _ => new Example(Path.Combine(SharedFolder.Examples!, name)));
    }
}
