using System.Globalization;
using System.Text;

namespace MessagingReports.ClickHouse.Native;

/// <summary>Reads the labels out of a type such as <c>Enum8('Busy' = 0, 'It\'s' = 1)</c>.</summary>
internal static class EnumerationText
{
    public static IReadOnlyList<(int Code, string Label)> Labels(string type)
    {
        List<(int, string)> labels = [];
        int at = type.IndexOf('(', StringComparison.Ordinal) + 1;
        while (at < type.Length && type[at] == '\'')
        {
            string label = Label(type, ref at);
            at += " = ".Length;
            int end = type.AsSpan(at).IndexOfAny(',', ')') + at;
            labels.Add((int.Parse(type.AsSpan(at, end - at), CultureInfo.InvariantCulture), label));
            at = end + (type[end] == ',' ? ", ".Length : 1);
        }

        return labels;
    }

    private static string Label(string type, ref int at)
    {
        StringBuilder label = new();
        for (at++; type[at] != '\''; at++)
        {
            at += type[at] == '\\' ? 1 : 0;
            label.Append(type[at]);
        }

        at++;
        return label.ToString();
    }
}
