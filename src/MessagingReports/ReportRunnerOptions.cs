using MessagingReports.Csv;
using MessagingReports.Redaction;
using MessagingReports.Windows;

namespace MessagingReports;

/// <summary>What a runner does where a request leaves it open.</summary>
public sealed class ReportRunnerOptions
{
    /// <summary>How the CSV is written when <see cref="ReportRequest.Csv"/> is null.</summary>
    /// <value>UTF-8, comma, header, formula guard on.</value>
    public CsvFormat Csv { get; set; } = CsvFormat.Default;

    /// <summary>What is redacted when <see cref="ReportRequest.Redaction"/> is null.</summary>
    /// <value><see cref="RedactionPolicy.None"/>.</value>
    public RedactionPolicy Redaction { get; set; } = RedactionPolicy.None;

    /// <summary>How the bytes are compressed when <see cref="ReportRequest.Compression"/> is null.</summary>
    /// <value><see cref="ReportCompression.None"/>.</value>
    public ReportCompression Compression { get; set; } = ReportCompression.None;

    /// <summary>What a report day is when <see cref="ReportRequest.DayRule"/> is null.</summary>
    /// <value><see cref="LocalMidnight"/>.</value>
    public IReportDayRule DayRule { get; set; } = LocalMidnight.Instance;

    /// <summary>Whether runs are strict when <see cref="ReportRequest.IsStrict"/> is null.</summary>
    /// <value>false</value>
    public bool IsStrict { get; set; }

    /// <summary>Checks that the options go together.</summary>
    /// <exception cref="ReportRequestException">An option is missing or does not go with another.</exception>
    public void Validate()
    {
        if (Csv is null)
        {
            throw Throw.MissingOption(nameof(Csv));
        }

        if (Compression is null)
        {
            throw Throw.MissingOption(nameof(Compression));
        }

        if (Redaction is null)
        {
            throw Throw.MissingOption(nameof(Redaction));
        }

        if (DayRule is null)
        {
            throw Throw.MissingOption(nameof(DayRule));
        }

        Csv.Validate();
        Compression.Validate();
    }
}
