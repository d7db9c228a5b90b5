using System.Buffers;
using System.Runtime.CompilerServices;
using MessagingReports.Csv;
using MessagingReports.Fuzz.Oracles;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Fuzz.Targets;

/// <summary>
/// Hands out attempts in vectors of its own, which end where memory does and are gone with the next batch.
/// </summary>
internal sealed class BatchSource(FuzzAttempts attempts) : IAttemptSource
{
    private static readonly Dictionary<ReportDefinition, IReadOnlyList<RelationColumn>> Asked = [];

    private IReadOnlyList<RelationColumn> _asked = [];

    public string Name => "hand-made";

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        new(FuzzAttempts.Directory);

    /// <summary>The columns of attempts that a run of the report asks for.</summary>
    public static IReadOnlyList<RelationColumn> Columns(ReportDefinition report)
    {
        if (!Asked.TryGetValue(report, out IReadOnlyList<RelationColumn>? columns))
        {
            FuzzAttempts none = new([], BatchRows: 1, CsvFormat.Default);
            BatchSource source = new(none);
            using MemoryStream stream = new();
            new ReportRunner(source, SampleFolders.Clock).RunAsync(none.Request(report), ReportOutput.Stream(stream))
                .GetAwaiter().GetResult();
            Asked.Add(report, columns = source._asked);
        }

        return columns;
    }

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask;
        if (query.Relation != AttemptsRelation.Schema)
        {
            yield break;
        }

        _asked = query.Columns;

        // Batches of one read share their dictionaries, as hosts should.
        Dictionary<RelationColumn, TextDictionary> dictionaries = query.Columns
            .Where(column => column.Type == RelationColumnType.Reference)
            .ToDictionary(column => column, _ => new TextDictionary());
        foreach (FuzzAttempt[] rows in attempts.Rows.Chunk(attempts.BatchRows))
        {
            List<IDisposable> memory = [];
            try
            {
                yield return new RecordBatch(
                    query.Relation, [.. query.Columns.Select(column => Vector(column, rows, dictionaries, memory))]);
            }
            finally
            {
                memory.ForEach(owner => owner.Dispose());
            }
        }
    }

    private static ColumnVector Vector(
        RelationColumn column,
        FuzzAttempt[] rows,
        Dictionary<RelationColumn, TextDictionary> dictionaries,
        List<IDisposable> memory)
    {
        switch (column.Type)
        {
            case RelationColumnType.Id or RelationColumnType.Text:
                List<byte> bytes = [0xEE, 0xEE];
                List<int> offsets = [bytes.Count];
                foreach (FuzzAttempt row in rows)
                {
                    bytes.AddRange(row.Text(column));
                    offsets.Add(bytes.Count);
                }

                return new TextVector(column, Guarded<int>([.. offsets]), Guarded<byte>([.. bytes]));
            case RelationColumnType.Reference:
                TextDictionary dictionary = dictionaries[column];
                return new DictionaryVector(
                    column,
                    Guarded(rows.Select(row => row[column] is byte[] id ? dictionary.GetOrAdd(id) : -1).ToArray()),
                    dictionary);
            case RelationColumnType.Enumeration or RelationColumnType.Boolean:
                return new FixedVector<byte>(column, Guarded(Values(number => (byte)(number ?? 255))), Validity());
            case RelationColumnType.Int32:
                return new FixedVector<int>(column, Guarded(Values(number => (int)(number ?? -1))), Validity());
            default:
                return new FixedVector<long>(column, Guarded(Values(number => number ?? long.MinValue)), Validity());
        }

        // What stands in a null row means nothing: here it is what would be refused if it counted.
        T[] Values<T>(Func<long?, T> stored) => [.. rows.Select(row => stored(row.Number(column)))];

        ReadOnlyMemory<byte> Validity()
        {
            if (rows.All(row => row[column] is not null))
            {
                return default;
            }

            byte[] bits = new byte[(rows.Length + 7) / 8];
            for (int row = 0; row < rows.Length; row++)
            {
                bits[row / 8] |= (byte)(rows[row][column] is null ? 0 : 1 << (row % 8));
            }

            return Guarded(bits);
        }

        ReadOnlyMemory<T> Guarded<T>(T[] values)
            where T : unmanaged
        {
            IMemoryOwner<T> owner = new GuardedMemory<T>(values);
            memory.Add(owner);
            return owner.Memory;
        }
    }
}
