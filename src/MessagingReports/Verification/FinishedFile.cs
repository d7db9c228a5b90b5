using System.Text;
using CsvHelper;
using MessagingReports.Csv;
using MessagingReports.Manifests;
using MessagingReports.Sources;
using ZstdSharp;

namespace MessagingReports.Verification;

/// <summary>Reads a finished report back with CsvHelper, row by row, and hashes its bytes on the way.</summary>
internal sealed class FinishedFile : IAsyncDisposable
{
    private readonly FinishedReport _report;
    private readonly HashingStream _stored;
    private readonly HashingStream _content;
    private readonly CsvReader _csv;

    public FinishedFile(FinishedReport report)
    {
        _report = report;
        _stored = new HashingStream(new FileStream(report.FullName, new FileStreamOptions
        {
            Mode = FileMode.Open,
            Access = FileAccess.Read,
            Share = FileShare.Read,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            BufferSize = 1 << 16,
        }));
        Stream? unpacked = Path.GetExtension(report.File) switch
        {
            ".gz" => new WholeGzipStream(_stored),
            ".zst" => new DecompressionStream(_stored),
            _ => null,
        };
        _content = unpacked is null ? _stored : new HashingStream(unpacked);
        CsvFormat format = report.Manifest.Csv;
        Stream text = format.Charset == CsvCharset.Utf8
            ? _content
            : Encoding.CreateTranscodingStream(_content, EncodingOf(format.Charset), Encoding.UTF8);
        _csv = CsvReader.Create(text, CsvReaderOptions.Default with
        {
            Separator = format.Delimiter,
            HasHeader = false,
            DetectSeparatorHint = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            IncludeValuesInExceptions = false,
        });
        Row = new FinishedRow(report, _csv);
    }

    /// <summary>The row read last.</summary>
    public FinishedRow Row { get; }

    /// <summary>Reads the header and compares it with the layout's.</summary>
    /// <returns>False when it differs: nothing can be said of the rows then.</returns>
    public async ValueTask<bool> ReadHeaderAsync(BreakList breaks, CancellationToken cancellationToken)
    {
        if (!_report.Manifest.Csv.Header)
        {
            return true;
        }

        string[] expected = [.. _report.Definition.Layout.Columns.Select(column => column.Header)];
        if (!await _csv.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            breaks.Add(_report.File, "header", null, $"the header of {expected.Length} columns", "an empty file");
            return false;
        }

        for (int i = 0; i < Math.Max(expected.Length, _csv.FieldCount); i++)
        {
            string found = i < _csv.FieldCount ? _csv.GetString(i) : "nothing";
            string title = i < expected.Length ? expected[i] : "nothing";
            if (found != title)
            {
                breaks.Add(_report.File, "header", title, title, found);
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads the next row that has as many cells as the layout columns.</summary>
    /// <exception cref="CsvFormatException">The text is not CSV.</exception>
    /// <exception cref="InvalidDataException">The compressed data is not whole.</exception>
    public async ValueTask<bool> ReadAsync(BreakList? breaks, CancellationToken cancellationToken)
    {
        while (await _csv.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            Row.Number++;
            int columns = Row.Columns.Count;
            if (_csv.FieldCount == columns)
            {
                return true;
            }

            breaks?.Add(
                _report.File,
                "csv",
                null,
                FormattableString.Invariant($"{columns} cells"),
                FormattableString.Invariant($"{_csv.FieldCount} cells"),
                Row.Number);
        }

        return false;
    }

    /// <summary>Reads what is left of the file and compares its bytes with the manifest.</summary>
    /// <returns>The bytes of the file.</returns>
    public async ValueTask<long> CompleteAsync(BreakList breaks, bool isWhole, CancellationToken cancellationToken)
    {
        ReportManifest manifest = _report.Manifest;
        string content = isWhole ? await _content.CompleteAsync(cancellationToken).ConfigureAwait(false) : "";
        string stored = await _stored.CompleteAsync(cancellationToken).ConfigureAwait(false);
        Same("bytes", FormattableString.Invariant($"{manifest.Bytes}"), FormattableString.Invariant($"{_stored.Bytes}"));
        Same("sha256", manifest.Sha256, stored);
        if (isWhole)
        {
            Same("contentSha256", manifest.ContentSha256 ?? "", _content == _stored ? "" : content);
            bool hasMark = _content.First.SequenceEqual(CsvRecordText.ByteOrderMark);
            Same("byteOrderMark", manifest.Csv.ByteOrderMark ? "a mark" : "none", hasMark ? "a mark" : "none");
        }

        return _stored.Bytes;

        void Same(string rule, string expected, string found)
        {
            if (expected != found)
            {
                breaks.Add(_report.File, rule, null, expected, found);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _csv.DisposeAsync().ConfigureAwait(false);
        await _content.DisposeAsync().ConfigureAwait(false);
        await _stored.DisposeAsync().ConfigureAwait(false);
    }

    // The five bytes that Windows-1252 leaves undefined are never written.
    public static Encoding EncodingOf(CsvCharset charset) => charset == CsvCharset.Iso88591
        ? Encoding.Latin1
        : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
}
