using System.Reflection;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>Copies of row objects with some properties changed; also to values a row should never have.</summary>
internal static class RowChanges
{
    private static readonly MethodInfo Clone =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!;

    public static TRow Changed<TRow>(this TRow row, params IReadOnlyList<(string Property, object? Value)> changes)
        where TRow : class
    {
        TRow copy = (TRow)Clone.Invoke(row, null)!;
        foreach ((string property, object? value) in changes)
        {
            typeof(TRow).GetProperty(property)!.SetValue(copy, value);
        }

        return copy;
    }

    /// <summary>The list with one element changed.</summary>
    public static IReadOnlyList<TRow> With<TRow>(
        this IReadOnlyList<TRow> rows, TRow changed, params IReadOnlyList<(string Property, object? Value)> changes)
        where TRow : class => [.. rows.Select(row => row == changed ? row.Changed(changes) : row)];
}
