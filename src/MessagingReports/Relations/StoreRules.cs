using System.Text;

namespace MessagingReports.Relations;

/// <summary>Rules of single values that the directory, the row checks and the engines' counters share.</summary>
internal static class StoreRules
{
    public const int MaxIdBytes = 128;

    public static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Whether an id is 1-128 bytes without U+0000-001F and U+007F-009F; its UTF-8 is taken as valid.
    /// </summary>
    public static bool IsId(ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty || id.Length > MaxIdBytes)
        {
            return false;
        }

        for (int i = 0; i < id.Length; i++)
        {
            if (id[i] < 0x20 || id[i] == 0x7F || (id[i] == 0xC2 && i + 1 < id.Length && id[i + 1] < 0xA0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a currency is three capital ASCII letters.</summary>
    public static bool IsCurrency(string currency) => currency.Length == 3 && currency.All(char.IsAsciiLetterUpper);
}
