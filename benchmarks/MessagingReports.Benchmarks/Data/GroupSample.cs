using System.Globalization;
using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Benchmarks.Data;

/// <summary>
/// Attempts of so many campaigns, each seen equally often in a random order, with contacts that repeat.
/// </summary>
internal sealed class GroupSample
{
    // A campaign tries a contact about three times.
    private const int AttemptsPerContact = 3;

    public static readonly RelationColumn[] Columns = [A.CampaignId, A.ContactId, A.Direction, A.CallSeconds];

    public GroupSample(int groups, int rows)
    {
        Random random = new(23);
        RelationDictionaries dictionaries = new(A.Schema);
        List<RecordBatch> batches = [];
        List<GroupRow> objects = [];
        for (int start = 0; start < rows; start += RecordBatchBuilder.DefaultCapacity)
        {
            int count = Math.Min(RecordBatchBuilder.DefaultCapacity, rows - start);
            RecordBatchBuilder batch = new(A.Schema, Columns, count, dictionaries);
            for (int row = 0; row < count; row++)
            {
                GroupRow values = new(
                    random.Next(groups),
                    "K" + random.Next(rows / AttemptsPerContact).ToString("00000000", CultureInfo.InvariantCulture),
                    random.Next(10) > 0,
                    random.Next(600));
                objects.Add(values);
                batch.Dictionary(A.CampaignId).Append(
                    "C" + values.Campaign.ToString(CultureInfo.InvariantCulture));
                batch.Text(A.ContactId).Append(values.Contact);
                batch.Fixed<byte>(A.Direction).Append(values.IsOutbound ? (byte)0 : (byte)1);
                batch.Fixed<int>(A.CallSeconds).Append(values.CallSeconds);
            }

            batches.Add(batch.Build());
        }

        Batches = batches;
        Rows = objects;
    }

    public IReadOnlyList<RecordBatch> Batches { get; }

    public IReadOnlyList<GroupRow> Rows { get; }
}
