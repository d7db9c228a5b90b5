using System.Diagnostics.CodeAnalysis;
using MessagingReports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Names the sources reports are made from: one, or several told apart by key.</summary>
public sealed class MessagingReportsBuilder
{
    private readonly ReportRunnerOptions _options;

    internal MessagingReportsBuilder(IServiceCollection services, ReportRunnerOptions options)
    {
        Services = services;
        _options = options;
    }

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds a source the container constructs.</summary>
    /// <typeparam name="TSource">The source.</typeparam>
    /// <param name="key">
    /// Tells several sources apart: the runner is then resolved with <c>[FromKeyedServices(key)]</c>. Null for the only
    /// source.
    /// </param>
    /// <param name="lifetime">How long a source lives; scoped where it needs scoped services.</param>
    /// <exception cref="InvalidOperationException">A source of that key is already there.</exception>
    public MessagingReportsBuilder AddSource<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSource>(
        object? key = null, ServiceLifetime lifetime = ServiceLifetime.Singleton)
        where TSource : class, IAttemptSource =>
        Add(new ServiceDescriptor(typeof(IAttemptSource), key, typeof(TSource), lifetime));

    /// <summary>Adds a source a function makes, for example a DuckDB file.</summary>
    /// <typeparam name="TSource">The source.</typeparam>
    /// <param name="create">Makes the source; the container disposes it.</param>
    /// <param name="key">Tells several sources apart; null for the only source.</param>
    /// <param name="lifetime">How long a source lives.</param>
    /// <exception cref="InvalidOperationException">A source of that key is already there.</exception>
    public MessagingReportsBuilder AddSource<TSource>(
        Func<IServiceProvider, TSource> create,
        object? key = null,
        ServiceLifetime lifetime = ServiceLifetime.Singleton)
        where TSource : class, IAttemptSource =>
        Add(key is null
            ? new ServiceDescriptor(typeof(IAttemptSource), create, lifetime)
            : new ServiceDescriptor(typeof(IAttemptSource), key, (services, _) => create(services), lifetime));

    private MessagingReportsBuilder Add(ServiceDescriptor source)
    {
        if (Services.Any(service =>
            service.ServiceType == typeof(IAttemptSource) && Equals(service.ServiceKey, source.ServiceKey)))
        {
            throw new InvalidOperationException(
                "AddSource: found a second source " +
                $"{(source.ServiceKey is null ? "without key" : $"with key '{source.ServiceKey}'")}, expected one. " +
                "Give each source a key of its own.");
        }

        Services.Add(source);
        ReportRunnerOptions options = _options;
        if (source.ServiceKey is { } key)
        {
            Services.AddKeyedTransient(key, (services, _) => new ReportRunner(
                services.GetRequiredKeyedService<IAttemptSource>(key),
                services.GetRequiredService<IClock>(),
                options,
                services.GetService<ILogger<ReportRunner>>()));
        }
        else
        {
            Services.AddTransient(services => new ReportRunner(
                services.GetRequiredService<IAttemptSource>(),
                services.GetRequiredService<IClock>(),
                options,
                services.GetService<ILogger<ReportRunner>>()));
        }

        return this;
    }
}
