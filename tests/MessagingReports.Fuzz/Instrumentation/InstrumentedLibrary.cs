using System.Reflection;
using System.Runtime.Loader;
using dnlib.DotNet;
using dnlib.DotNet.Emit;
using SharpFuzz.Common;

namespace MessagingReports.Fuzz.Instrumentation;

/// <summary>A copy of the library that counts its branches, in a folder and a load context of their own.</summary>
/// <remarks>
/// The targets are loaded a second time beside them, so that they bind to the copies; everything else, SharpFuzz's map
/// too, is the process's own. The library that other projects use is never touched.
/// </remarks>
internal sealed class InstrumentedLibrary : AssemblyLoadContext, IDisposable
{
    // They branch on hashes seeded anew in every process, on addresses and on the time of day: the same input would
    // reach something else the next time.
    private static readonly string[] OddTypes =
    [
        "MessagingReports.Relations.TextDictionary", "MessagingReports.Relations.CacheLines",
        "MessagingReports.Aggregation.DistinctTable", "MessagingReports.Running.ProgressMeter",
    ];

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
                ForgetWhereFrom(copy);
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

    /// <summary>
    /// Counts where each branch leads to, not the pairs of one place and the next: a run has several threads, and a
    /// pair of one's place with another's tells nothing, but is new each time.
    /// </summary>
    private static void ForgetWhereFrom(string assembly)
    {
        using ModuleDefMD module = ModuleDefMD.Load(File.ReadAllBytes(assembly));
        IEnumerable<Instruction> instructions = module.GetTypes()
            .SelectMany(type => type.Methods)
            .Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions);
        foreach (Instruction instruction in instructions)
        {
            if (instruction.OpCode == OpCodes.Ldsfld
                && instruction.Operand is IField { Name.String: nameof(Trace.PrevLocation) } field
                && field.DeclaringType.FullName == typeof(Trace).FullName)
            {
                instruction.OpCode = OpCodes.Ldc_I4_0;
                instruction.Operand = null;
            }
        }

        module.Write(assembly);
    }

    private static bool IsInstrumented(string type) =>
        !OddTypes.Any(odd => type.StartsWith(odd, StringComparison.Ordinal));
}
