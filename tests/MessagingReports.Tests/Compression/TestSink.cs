using MessagingReports.Outputs;

namespace MessagingReports.Tests.Compression;

/// <summary>Keeps what it is given, and what was done to it.</summary>
internal sealed class TestSink : OutputSink
{
    private readonly MemoryStream _bytes = new();

    public byte[] Bytes => _bytes.ToArray();

    public List<string> Calls { get; } = [];

    /// <summary>Called before each write, with the number of those before.</summary>
    public Action<int> BeforeWrite { get; init; } = _ => { };

    public int Writes { get; private set; }

    public override string? FileName => "x.csv.gz";

    public override string? FilePath => "/x.csv.gz";

    public override string? ManifestPath => "/x.csv.gz.manifest.json";

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeWrite(Writes++);
        _bytes.Write(bytes.Span);
        return ValueTask.CompletedTask;
    }

    public override ValueTask CompleteAsync(CancellationToken cancellationToken) => Note("complete");

    public override ValueTask FinishAsync(byte[] manifest, CancellationToken cancellationToken) => Note("finish");

    public override void Commit() => Calls.Add("commit");

    public override void Rollback() => Calls.Add("rollback");

    public override ValueTask DisposeAsync() => Note("dispose");

    private ValueTask Note(string call)
    {
        Calls.Add(call);
        return ValueTask.CompletedTask;
    }
}
