using System.Diagnostics.Metrics;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>The code of docs/observability.md.</summary>
internal static class ObservabilitySnippets
{
    public static void Listen()
    {
        // snippet: observability-listen
        using MeterListener meters = new();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ReportTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        // end
        meters.Start();
    }
}
