using System.Globalization;
using System.Text;
using MessagingReports.Layouts;
using MessagingReports.Redaction;

namespace MessagingReports.Cli.Commands;

/// <summary>
/// A redaction as the command line says it: <c>device=hash,name=mask,Response=erase</c>, classes or headers.
/// </summary>
internal static class RedactionText
{
    /// <summary>The environment variable with the key of hashes; it has no option, as command lines are seen.</summary>
    public const string KeyVariable = "MESSAGING_REPORTS_REDACTION_KEY";

    private const string Rules = "hash, mask, mask:N (N from 0 to 32), erase or keep";

    /// <summary>Reads the policy; null where none is asked for.</summary>
    /// <param name="text">What stands after the option.</param>
    /// <param name="readVariable">Reads an environment variable.</param>
    /// <exception cref="ReportRequestException">The text has another form, or a hash has no key.</exception>
    public static RedactionPolicy? Read(string? text, Func<string, string?> readVariable)
    {
        if (text is null)
        {
            return null;
        }

        RedactionPolicy policy = RedactionPolicy.None;
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string part in text.Split(','))
        {
            if (part.Split('=') is not [{ Length: > 0 } target, var rule])
            {
                throw Throw.BadRedaction(part, "CLASS=RULE or COLUMN=RULE");
            }

            if (!seen.Add(target))
            {
                throw Throw.RedactedTwice(target);
            }

            policy = DataClassificationText.TryParse(target, out DataClassification known)
                ? known == DataClassification.None
                    ? throw Throw.BadRedaction(target, "id, name, device, free-text or a header")
                    : policy.With(known, Rule(rule, readVariable))
                : policy.With(target, Rule(rule, readVariable));
        }

        return policy;
    }

    private static RedactionRule Rule(string text, Func<string, string?> readVariable) => text switch
    {
        "hash" => Hash(readVariable(KeyVariable)),
        "mask" => RedactionRule.Mask(),
        "erase" => RedactionRule.Erase,
        "keep" => RedactionRule.Keep,
        ['m', 'a', 's', 'k', ':', .. var kept] when int.TryParse(
            kept, NumberStyles.None, CultureInfo.InvariantCulture, out int characters) && characters <= 32 =>
            RedactionRule.Mask(characters),
        _ => throw Throw.BadRedaction(text, Rules),
    };

    private static RedactionRule Hash(string? key)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(key ?? "");
        return bytes.Length >= RedactionRule.MinimumKeyBytes
            ? RedactionRule.Hash(bytes)
            : throw Throw.NoKey(bytes.Length);
    }
}
