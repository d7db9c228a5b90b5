using System.Reflection;
using System.Runtime.Loader;

namespace MessagingReports.Fuzz.Instrumentation;

/// <summary>Copies of the library that count their edges, in a folder and a load context of their own.</summary>
/// <remarks>
/// The targets are loaded a second time beside them, so that they bind to the copies; everything else, SharpFuzz's map
/// too, is the process's own. The library that other projects use is never touched.
/// </remarks>
internal sealed class InstrumentedLibrary : AssemblyLoadContext, IDisposable
{
    // Their hashes are seeded anew in every process: the same input would reach other edges the next time.
    private static readonly string[] RandomTypes = ["MessagingReports.Relations.TextDictionary"];

    private readonly DirectoryInfo _folder;

    private InstrumentedLibrary(DirectoryInfo folder)
        : base("instrumented") => _folder = folder;

    public static InstrumentedLibrary Make()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("messaging-reports-fuzz-");
        foreach (string name in (string[])["MessagingReports", "MessagingReports.Testing", "MessagingReports.Fuzz"])
        {
            string copy = Path.Combine(folder.FullName, name + ".dll");
            File.Copy(Path.Combine(AppContext.BaseDirectory, name + ".dll"), copy);
            if (name == "MessagingReports")
            {
                SharpFuzz.Fuzzer.Instrument(copy, IsInstrumented, SharpFuzz.Options.Value);
            }
        }

        return new InstrumentedLibrary(folder);
    }

    /// <summary>Calls a static method of the targets' second self.</summary>
    public int Run(Type type, string method, string[] args)
    {
        Assembly assembly = LoadFromAssemblyName(type.Assembly.GetName());
        MethodInfo entry = assembly.GetType(type.FullName!)!.GetMethod(method)!;
        return entry.CreateDelegate<Func<string[], int>>()(args);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string path = Path.Combine(_folder.FullName, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static bool IsInstrumented(string type) =>
        !RandomTypes.Any(random => type.StartsWith(random, StringComparison.Ordinal));
}
