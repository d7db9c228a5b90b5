using System.Globalization;
using System.Runtime.CompilerServices;

namespace MessagingReports.Tests.Shared;

/// <summary>
/// Sets the Turkish culture for every thread of a test run with <c>MESSAGING_REPORTS_HOSTILE=1</c>: other decimal
/// points, other casing
/// of i, other list separators than careless code expects.
/// </summary>
internal static class HostileCulture
{
    [ModuleInitializer]
    internal static void Set()
    {
        if (Environment.GetEnvironmentVariable("MESSAGING_REPORTS_HOSTILE") == "1")
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("tr-TR");
        }
    }
}
