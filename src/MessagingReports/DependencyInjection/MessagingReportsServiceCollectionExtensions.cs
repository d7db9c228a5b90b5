using MessagingReports;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="ReportRunner"/> in a host.</summary>
public static class MessagingReportsServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ReportRunner"/>; name its source on the builder returned.</summary>
    /// <remarks>
    /// The clock is NodaTime's <see cref="IClock"/>: the system's unless the host registers another. Runners are
    /// transient and made from
    /// the source of the scope they are resolved in.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets defaults for requests that leave something open.</param>
    /// <exception cref="ReportRequestException">The options are not valid; found here, when the host
    /// starts.</exception>
    public static MessagingReportsBuilder AddMessagingReports(
        this IServiceCollection services, Action<ReportRunnerOptions>? configure = null)
    {
        ReportRunnerOptions options = new();
        configure?.Invoke(options);
        options.Validate();
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        return new MessagingReportsBuilder(services, options);
    }
}
