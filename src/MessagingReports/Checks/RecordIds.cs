using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>Reads a row's id for an error message.</summary>
internal static class RecordIds
{
    /// <summary>The id of <paramref name="row"/>, cleaned so that it fits one line.</summary>
    public static string Of(RecordBatch batch, int row) => Printable(batch.Text(batch.Schema.Key)[row]);

    /// <summary>UTF-8 that may be broken, cut and cleaned.</summary>
    public static string Printable(ReadOnlySpan<byte> utf8) => MessageText.OneLine(Encoding.UTF8.GetString(utf8));
}
