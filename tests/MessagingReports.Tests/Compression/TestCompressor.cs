using MessagingReports.Compression;

namespace MessagingReports.Tests.Compression;

/// <summary>Puts brackets around each member, so that a test sees where it begins and ends.</summary>
internal sealed class TestCompressor(Action<string>? before = null, Action? disposed = null) : IMemberCompressor
{
    public void Compress(ReadOnlySpan<byte> text, CompressedBytes output)
    {
        before?.Invoke(System.Text.Encoding.UTF8.GetString(text));
        output.Write("["u8);
        output.Write(text);
        output.Write("]"u8);
    }

    public void Dispose() => disposed?.Invoke();
}
