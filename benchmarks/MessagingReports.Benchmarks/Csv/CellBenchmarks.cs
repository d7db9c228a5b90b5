using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using CsvHelper;
using MessagingReports.Benchmarks.Columns;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Benchmarks.Peers.Records;
using MessagingReports.Cells;
using MessagingReports.Relations;
using MessagingReports.Windows;

namespace MessagingReports.Benchmarks.Csv;

/// <summary>One cell of each kind: a report pays the sum over its columns.</summary>
public unsafe class CellBenchmarks
{
    private const int Padding = global::MessagingReports.Cells.Cell.Padding;

    private readonly byte[] _block = GC.AllocateUninitializedArray<byte>(256 * 1024, pinned: true);
    private readonly RecordTile _tile = new();
    private CellSample _sample = null!;
    private CellWriter _writer = null!;

    [Params(
        CellKind.ShortText, CellKind.LongText, CellKind.QuotedText, CellKind.Device, CellKind.Instant, CellKind.Decimal,
        CellKind.Integer, CellKind.Label, CellKind.Reference)]
    public CellKind Cell { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _sample = CellSample.Of(Cell);
        AccountSample account = Samples.Account;
        ReportWindow window = account.Window;
        _writer = _sample.Cell.CreateWriter(_sample.Type, new CellContext(
            account.Store.Directory,
            CsvPeers.Unguarded,
            new ZoneOffsets(account.Zone, window.StartMicroseconds, window.EndMicroseconds),
            new ReferenceMaps(account.Store.Directory)));
        using MemoryStream peer = new();
        using MemoryStream ours = new();
        CsvHelper(peer);
        MessagingReports(ours);
        CsvCells.Require("CsvHelper 34 WriteField", ours.ToArray(), peer.ToArray());
        Work.Is(_sample.Batches.Sum(batch => (long)batch.Count), ours.Length);
    }

    [Benchmark(Baseline = true)]
    public void CsvHelper() => CsvHelper(Stream.Null);

    [Benchmark]
    public void MessagingReports() => MessagingReports(Stream.Null);

    private void CsvHelper(Stream destination)
    {
        using CsvWriter csv = CsvWriter.Create(
            destination,
            CsvHelperRecords<AttemptRecord>.Options with { ValidateFieldCount = false },
            leaveOpen: true);
        foreach (Action<CsvWriter> write in _sample.Peer)
        {
            write(csv);
        }
    }

    private void MessagingReports(Stream destination)
    {
        byte* start = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(_block, 0);
        foreach (RecordBatch batch in _sample.Batches)
        {
            _writer.Bind(batch);
            byte* position = start;
            int tileRows = _tile.Reserve(_writer.MaxBytes + RecordTile.Padding);
            byte* limit = start + _block.Length - (tileRows * (_writer.MaxBytes + 1)) - Padding;
            for (int row = 0; row < batch.Count; row += tileRows)
            {
                if (position > limit)
                {
                    destination.Write(new ReadOnlySpan<byte>(start, (int)(position - start)));
                    position = start;
                }

                _tile.Begin(row, Math.Min(tileRows, batch.Count - row));
                _tile.Precede(start, 0);
                _writer.Write(_tile);
                position = Copy(position);
            }

            // The last delimiter becomes the record's end.
            position[-1] = (byte)'\r';
            *position++ = (byte)'\n';
            destination.Write(new ReadOnlySpan<byte>(start, (int)(position - start)));
        }
    }

    private byte* Copy(byte* position)
    {
        for (int i = 0; i < _tile.Count; i++)
        {
            byte* cell = _tile.Record(i, out int length);
            position = global::MessagingReports.Cells.Cell.Copy(cell, length, position);
            *position++ = (byte)',';
        }

        return position;
    }
}
