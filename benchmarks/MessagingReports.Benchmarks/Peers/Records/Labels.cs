using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>The labels as strings by code, for peers whose values are strings.</summary>
internal static class Labels
{
    public static readonly string[] AnsweredBy = [.. Enumerations.AnsweredBy.Labels];
    public static readonly string[] AttemptResult = [.. Enumerations.AttemptResult.Labels];
    public static readonly string[] BounceType = [.. Enumerations.BounceType.Labels];
    public static readonly string[] Channel = [.. Enumerations.Channel.Labels];
    public static readonly string[] DeviceType = [.. Enumerations.DeviceType.Labels];
    public static readonly string[] DirectConnectResult = [.. Enumerations.DirectConnectResult.Labels];
    public static readonly string[] Direction = [.. Enumerations.Direction.Labels];
    public static readonly string[] FilterReason = [.. Enumerations.FilterReason.Labels];
    public static readonly string[] ResultClass = [.. Enumerations.ResultClass.Labels];
    public static readonly string[] RowType = [.. Enumerations.RowType.Labels];
    public static readonly string[] ScriptResult = [.. Enumerations.ScriptResult.Labels];
    public static readonly string[] TextEncoding = [.. Enumerations.TextEncoding.Labels];

    /// <summary>The label, or null.</summary>
    public static string? Of(string[] labels, int? code) => code is { } present ? labels[present] : null;
}
