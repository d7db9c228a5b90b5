namespace MessagingReports.Fuzz.Driving;

/// <summary>What an oracle says when the library does something else.</summary>
internal sealed class FindingException(string message) : Exception(message)
{
    /// <summary>Throws unless <paramref name="holds"/>.</summary>
    public static void Unless(bool holds, string message)
    {
        if (!holds)
        {
            throw new FindingException(message);
        }
    }

    /// <summary>Throws unless both are equal.</summary>
    public static void UnlessEqual<T>(T expected, T found, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            throw new FindingException($"{what}: found «{found}», expected «{expected}»");
        }
    }
}
