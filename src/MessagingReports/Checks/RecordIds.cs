using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>Reads a row's id for an error.</summary>
internal static class RecordIds
{
    /// <summary>The id of <paramref name="row"/> as it is; broken UTF-8 is replaced.</summary>
    public static string Of(RecordBatch batch, int row) => Encoding.UTF8.GetString(batch.Text(batch.Schema.Key)[row]);
}
