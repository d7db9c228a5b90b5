using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>The labels as UTF-8 by code, for peers that take UTF-8.</summary>
internal static class Utf8Labels
{
    public static readonly byte[][] AnsweredBy = Encode(Enumerations.AnsweredBy);
    public static readonly byte[][] AttemptResult = Encode(Enumerations.AttemptResult);
    public static readonly byte[][] BounceType = Encode(Enumerations.BounceType);
    public static readonly byte[][] Channel = Encode(Enumerations.Channel);
    public static readonly byte[][] DeviceType = Encode(Enumerations.DeviceType);
    public static readonly byte[][] DirectConnectResult = Encode(Enumerations.DirectConnectResult);
    public static readonly byte[][] Direction = Encode(Enumerations.Direction);
    public static readonly byte[][] FilterReason = Encode(Enumerations.FilterReason);
    public static readonly byte[][] ResultClass = Encode(Enumerations.ResultClass);
    public static readonly byte[][] RowType = Encode(Enumerations.RowType);
    public static readonly byte[][] ScriptResult = Encode(Enumerations.ScriptResult);
    public static readonly byte[][] TextEncoding = Encode(Enumerations.TextEncoding);

    /// <summary>The label; empty for null.</summary>
    public static ReadOnlySpan<byte> Of(byte[][] labels, int? code) => code is { } present ? labels[present] : default;

    private static byte[][] Encode(EnumerationSchema enumeration) =>
        [.. enumeration.Labels.Select(Encoding.UTF8.GetBytes)];
}
