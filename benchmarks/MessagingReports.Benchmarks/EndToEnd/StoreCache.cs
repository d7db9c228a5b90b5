using System.Globalization;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>Store files by size, library version and content, made when first asked for and kept.</summary>
internal sealed class StoreCache(string folder)
{
    /// <summary>The attempts of the store on which everybody's text is compared.</summary>
    public const long CheckedAttempts = 10_000;

    private const long LongAttempts = 2_000_000;

    public static string DefaultFolder => Path.Combine(Path.GetTempPath(), "messaging-reports-stores");

    /// <summary>The store with so many attempts, its rows account after account in time order.</summary>
    public string Get(long attempts)
    {
        SampleStore store = new(new SampleStoreOptions { Attempts = attempts });
        string version = typeof(SampleStore).Assembly.GetName().Version!.ToString(3);
        string path = Path.Combine(folder, string.Create(
            CultureInfo.InvariantCulture, $"sample-{attempts}-{version}-{StoreFingerprint.Of(store)}.duckdb"));
        if (!File.Exists(path))
        {
            Make(path, store, attempts);
        }

        return path;
    }

    private void Make(string path, SampleStore store, long attempts)
    {
        string patience = attempts >= LongAttempts ? ", which takes minutes" : "";
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"making a store of {attempts} attempts{patience}: {path}"));
        Directory.CreateDirectory(folder);
        string unfinished = $"{path}.{Environment.ProcessId}";
        try
        {
            StoreFile.Write(unfinished, store);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
