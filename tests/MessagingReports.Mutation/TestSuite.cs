using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace MessagingReports.Mutation;

/// <summary>The tests of some classes that are not slow, run within this process.</summary>
internal sealed class TestSuite : IDisposable
{
    private readonly XunitTestFramework _framework = new(new Quiet());
    private readonly ITestFrameworkExecutor _executor;
    private readonly TestOptions _options = new();

    public TestSuite(Assembly assembly, Func<Type, bool> isWanted)
    {
        _executor = _framework.GetExecutor(assembly.GetName());
        using ITestFrameworkDiscoverer discoverer = _framework.GetDiscoverer(Reflector.Wrap(assembly));
        Tests =
        [
            .. assembly.GetTypes().Where(isWanted).SelectMany(type => Found(discoverer, type))
                .Where(test => !(test.Traits.TryGetValue("Category", out List<string>? categories)
                    && categories.Contains("Slow")))
                .OrderBy(test => test.UniqueID, StringComparer.Ordinal),
        ];
    }

    public ITestCase[] Tests { get; }

    /// <summary>Runs some tests until one fails, which it names with its exception.</summary>
    public (string Test, string Exception)? FirstFailure(IEnumerable<ITestCase> tests)
    {
        Quiet sink = new();
        _executor.RunTests(tests, sink, _options);
        sink.Ended.Wait();
        return sink.Failed;
    }

    private List<ITestCase> Found(ITestFrameworkDiscoverer discoverer, Type type)
    {
        Quiet sink = new();
        discoverer.Find(type.FullName!, includeSourceInformation: false, sink, _options);
        sink.Ended.Wait();
        return sink.Found;
    }

    public void Dispose()
    {
        _executor.Dispose();
        _framework.Dispose();
    }

    private sealed class Quiet : Xunit.LongLivedMarshalByRefObject, IMessageSink
    {
        public List<ITestCase> Found { get; } = [];

        public ManualResetEventSlim Ended { get; } = new();

        public (string Test, string Exception)? Failed { get; private set; }

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage found:
                    lock (Found)
                    {
                        Found.Add(found.TestCase);
                    }

                    break;
                case ITestFailed failed:
                    Failed ??= (failed.TestCase.UniqueID, failed.ExceptionTypes[0]);
                    return false;
                case IDiscoveryCompleteMessage or ITestAssemblyFinished:
                    Ended.Set();
                    break;
            }

            return Failed is null;
        }
    }
}
