using System.Globalization;
using System.Runtime.CompilerServices;

namespace MessagingReports.Fuzz.Driving;

/// <summary>What an oracle says when the library does something else.</summary>
internal sealed class FindingException(string message, string place) : Exception(message)
{
    /// <summary>The line of the oracle: one finding is kept for each.</summary>
    public string Place { get; } = place;

    /// <summary>Throws unless <paramref name="holds"/>.</summary>
    public static void Unless(
        bool holds, string message, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (!holds)
        {
            throw new FindingException(message, At(file, line));
        }
    }

    /// <summary>Throws unless both are equal.</summary>
    public static void UnlessEqual<T>(
        T expected, T found, string what, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            throw new FindingException($"{what}: found «{found}», expected «{expected}»", At(file, line));
        }
    }

    private static string At(string file, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{line}");
}
