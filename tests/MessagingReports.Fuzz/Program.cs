using MessagingReports.Fuzz.Instrumentation;

namespace MessagingReports.Fuzz;

/// <summary>Runs the fuzzer against instrumented copies of the library; see <see cref="FuzzOptions.Usage"/>.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        using InstrumentedLibrary library = InstrumentedLibrary.Make();
        return library.Run(typeof(FuzzTool), nameof(FuzzTool.Run), args);
    }
}
