using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>The sum of several 64-bit columns, none of them null; past 64 bits the run fails.</summary>
internal sealed unsafe class SumCellWriter(string report, string header, params RelationColumn[] columns)
    : IntegerCellWriter
{
    private readonly FixedVector<long>[] _vectors = new FixedVector<long>[columns.Length];

    public override void Bind(RecordBatch batch)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            _vectors[i] = batch.Fixed<long>(columns[i]);
        }
    }

    public override long? Value(int row)
    {
        try
        {
            long sum = 0;
            foreach (FixedVector<long> vector in _vectors)
            {
                sum += vector.Pointer[row];
            }

            return sum;
        }
        catch (OverflowException)
        {
            throw Throw.Overflow(columns[0].Relation, report, header, "64 bits");
        }
    }
}
