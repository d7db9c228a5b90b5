namespace MessagingReports;

/// <summary>Makes text of unknown content fit for an error message.</summary>
internal static class MessageText
{
    private const int MaxLength = 140;

    /// <summary>The text cut to 140 characters, control characters and surrogates replaced: it stays one line.</summary>
    public static string OneLine(string? text)
    {
        string cut = text is { Length: > MaxLength } ? text[..MaxLength] + "…" : text ?? "";
        return string.Concat(cut.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
    }
}
