using CsvHelper;
using MessagingReports.Csv;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>Gives a peer the library's own time text, which keeps the last day and offset ready.</summary>
internal sealed unsafe class Utf8Times
{
    private readonly InstantTextWriter _text = new(LocalTimeFormat.Offset);

    public void Write(CsvWriter csv, DateTimeOffset? time)
    {
        if (time is { } present)
        {
            Write(csv, present);
        }
        else
        {
            csv.WriteField(default(ReadOnlySpan<byte>));
        }
    }

    public void Write(CsvWriter csv, DateTimeOffset time)
    {
        byte* text = stackalloc byte[InstantTextWriter.MaximumBytes];
        long local = (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
        int length = _text.Write(text, local, (int)time.Offset.TotalSeconds);
        csv.WriteField(new ReadOnlySpan<byte>(text, length));
    }
}
