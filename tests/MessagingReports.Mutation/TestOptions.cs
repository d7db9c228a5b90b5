using Xunit.Abstractions;

namespace MessagingReports.Mutation;

/// <summary>One test after the other, each row of a theory a test of its own.</summary>
internal sealed class TestOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private readonly Dictionary<string, object?> _values = new()
    {
        ["xunit.discovery.PreEnumerateTheories"] = true,
        ["xunit.discovery.SynchronousMessageReporting"] = true,
        ["xunit.execution.DisableParallelization"] = true,
        ["xunit.execution.SynchronousMessageReporting"] = true,
    };

    public TValue GetValue<TValue>(string name) =>
        _values.TryGetValue(name, out object? value) && value is not null ? (TValue)value : default!;

    public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
}
