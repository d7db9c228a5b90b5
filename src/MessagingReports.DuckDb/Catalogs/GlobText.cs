using System.Text;

namespace MessagingReports.DuckDb.Catalogs;

/// <summary>Paths for DuckDB's readers, which take every path for a pattern.</summary>
internal static class GlobText
{
    /// <summary>A pattern that matches exactly this path.</summary>
    public static string Escape(string path)
    {
        StringBuilder pattern = new(path.Length);
        foreach (char c in path)
        {
            _ = c is '*' or '?' or '[' ? pattern.Append('[').Append(c).Append(']') : pattern.Append(c);
        }

        return pattern.ToString();
    }
}
