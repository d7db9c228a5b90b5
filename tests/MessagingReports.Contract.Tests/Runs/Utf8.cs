using System.Text;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>The order of text everywhere: that of its UTF-8 bytes.</summary>
internal static class Utf8
{
    public static Comparer<string> Order { get; } = Comparer<string>.Create(
        (left, right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));
}
