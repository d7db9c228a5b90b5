namespace MessagingReports.Contract.Tests.Runs;

/// <summary>Compares finished reports byte by byte, and says where they part.</summary>
internal static class Same
{
    /// <summary>Equal bytes, and equal manifests except for the source's name and the files.</summary>
    public static void Reports(FinishedReport expected, FinishedReport actual, string context)
    {
        Bytes(expected.Bytes, actual.Bytes, $"{expected.Manifest.Report}, {context}");
        string manifest = expected.Manifest.Comparable();
        string found = actual.Manifest.Comparable();
        Assert.True(manifest == found, $"{expected.Manifest.Report}, {context}: manifests differ\n{manifest}\n{found}");
    }

    public static void Bytes(byte[] expected, byte[] actual, string context)
    {
        if (expected.AsSpan().SequenceEqual(actual))
        {
            return;
        }

        int at = expected.AsSpan().CommonPrefixLength(actual);
        Assert.Fail(FormattableString.Invariant(
            $"{context}: bytes differ at {at}\nexpected …{Around(expected, at)}\n   found …{Around(actual, at)}"));
    }

    private static string Around(ReadOnlySpan<byte> bytes, int at)
    {
        int from = Math.Max(0, at - 60);
        return System.Text.Encoding.Latin1.GetString(bytes[from..Math.Min(bytes.Length, at + 60)]);
    }
}
