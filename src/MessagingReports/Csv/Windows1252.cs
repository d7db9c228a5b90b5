namespace MessagingReports.Csv;

/// <summary>Windows-1252 above ASCII.</summary>
internal static class Windows1252
{
    /// <summary>The byte of a code point from U+0080 up; -1 when the charset lacks it.</summary>
    /// <remarks>Bytes 81 8D 8F 90 9D are undefined and never written; U+0080 to U+009F have no byte.</remarks>
    public static int ToByte(uint codePoint) => codePoint switch
    {
        >= 0xA0 and <= 0xFF => (int)codePoint,
        0x20AC => 0x80,
        0x201A => 0x82,
        0x0192 => 0x83,
        0x201E => 0x84,
        0x2026 => 0x85,
        0x2020 => 0x86,
        0x2021 => 0x87,
        0x02C6 => 0x88,
        0x2030 => 0x89,
        0x0160 => 0x8A,
        0x2039 => 0x8B,
        0x0152 => 0x8C,
        0x017D => 0x8E,
        0x2018 => 0x91,
        0x2019 => 0x92,
        0x201C => 0x93,
        0x201D => 0x94,
        0x2022 => 0x95,
        0x2013 => 0x96,
        0x2014 => 0x97,
        0x02DC => 0x98,
        0x2122 => 0x99,
        0x0161 => 0x9A,
        0x203A => 0x9B,
        0x0153 => 0x9C,
        0x017E => 0x9E,
        0x0178 => 0x9F,
        _ => -1,
    };
}
