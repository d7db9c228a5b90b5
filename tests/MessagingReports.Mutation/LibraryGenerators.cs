using System.Reflection;
using Microsoft.CodeAnalysis;

namespace MessagingReports.Mutation;

/// <summary>What generates the library's log messages and its calls of the system when it is compiled.</summary>
internal static class LibraryGenerators
{
    public static IEnumerable<ISourceGenerator> All()
    {
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        return
        [
            Generator(
                Path.Combine(packages, "microsoft.extensions.logging.abstractions"),
                "Microsoft.Extensions.Logging.Generators.dll",
                "Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator"),
            Generator(
                packs, "Microsoft.Interop.LibraryImportGenerator.dll", "Microsoft.Interop.LibraryImportGenerator"),
        ];
    }

    private static ISourceGenerator Generator(string folder, string file, string type)
    {
        string newest = Directory.EnumerateFiles(folder, file, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Last();
        Type generator = Assembly.LoadFrom(newest).GetType(type, throwOnError: true)!;
        return ((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator();
    }
}
