namespace MessagingReports.Layouts;

/// <summary>The texts that name data classes in the documentation and on the command line.</summary>
/// <remarks>Shape: texts match exactly, in lower case; nothing is trimmed.</remarks>
public static class DataClassificationText
{
    private static readonly string[] Texts = ["none", "id", "name", "device", "free-text"];

    /// <summary><c>none</c>, <c>id</c>, <c>name</c>, <c>device</c> or <c>free-text</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is undefined.</exception>
    public static string ToText(this DataClassification classification) => Enum.IsDefined(classification)
        ? Texts[(int)classification]
        : throw new ArgumentOutOfRangeException(nameof(classification));

    /// <summary>Reads what <see cref="ToText"/> writes.</summary>
    /// <returns>False for any other text.</returns>
    public static bool TryParse(string text, out DataClassification classification)
    {
        int index = Array.IndexOf(Texts, text);
        classification = (DataClassification)Math.Max(index, 0);
        return index >= 0;
    }
}
