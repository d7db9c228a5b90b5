using System.Globalization;
using System.Text.RegularExpressions;

namespace MessagingReports.ClickHouse.Native;

/// <summary>A type as the server writes it, for example <c>Nullable(Decimal(18, 4))</c>.</summary>
internal sealed partial class NativeType
{
    private const string Dictionary = "LowCardinality";

    private NativeType(string text) => Text = text;

    /// <summary>The server's text.</summary>
    public string Text { get; }

    public NativeKind Kind { get; private init; }

    /// <summary>The bytes of a value; 0 for text.</summary>
    public int Size { get; private init; }

    public bool IsNullable { get; private init; }

    /// <summary>Whether the column is stored as codes of a dictionary, which a query has to undo.</summary>
    public bool IsLowCardinality { get; private init; }

    public bool IsDecimal { get; private init; }

    public bool IsBoolean { get; private init; }

    /// <summary>The digits of a decimal.</summary>
    public int Precision { get; private init; }

    /// <summary>The decimals of a decimal.</summary>
    public int Scale { get; private init; }

    /// <summary>The labels of an enumeration, otherwise null.</summary>
    public IReadOnlyList<(int Code, string Label)>? Labels { get; private init; }

    /// <summary>Whether values are integers that may stand for numbers.</summary>
    public bool IsInteger => Kind is NativeKind.Signed or NativeKind.Unsigned
        && !IsDecimal && !IsBoolean && Labels is null && Size <= 8;

    /// <summary>Reads the text of a type; one that is not known is of kind <see cref="NativeKind.Other"/>.</summary>
    public static NativeType Parse(string text)
    {
        string inner = text;
        bool isLowCardinality = TryUnwrap(ref inner, Dictionary);
        bool isNullable = TryUnwrap(ref inner, "Nullable");
        (NativeKind kind, int size) = KindOf(inner);
        (int precision, int scale) = Decimals(inner);
        return new NativeType(text)
        {
            Kind = kind,
            Size = precision > 0 ? DecimalSize(precision) : size,
            IsNullable = isNullable,
            IsLowCardinality = isLowCardinality,
            IsDecimal = precision > 0,
            IsBoolean = inner is "Bool",
            Precision = precision,
            Scale = scale,
            Labels = inner.StartsWith("Enum", StringComparison.Ordinal) ? EnumerationText.Labels(inner) : null,
        };
    }

    public override string ToString() => Text;

    private static bool TryUnwrap(ref string text, string wrapper)
    {
        bool isWrapped = text.StartsWith(wrapper + "(", StringComparison.Ordinal) && text.EndsWith(')');
        text = isWrapped ? text[(wrapper.Length + 1)..^1] : text;
        return isWrapped;
    }

    private static (NativeKind Kind, int Size) KindOf(string name) => name switch
    {
        "String" => (NativeKind.Text, 0),
        "Int8" => (NativeKind.Signed, 1),
        "Int16" => (NativeKind.Signed, 2),
        "Int32" => (NativeKind.Signed, 4),
        "Int64" => (NativeKind.Signed, 8),
        "Int128" => (NativeKind.Signed, 16),
        "UInt8" or "Bool" => (NativeKind.Unsigned, 1),
        "UInt16" => (NativeKind.Unsigned, 2),
        "UInt32" => (NativeKind.Unsigned, 4),
        "UInt64" => (NativeKind.Unsigned, 8),
        _ when name.StartsWith("Enum8(", StringComparison.Ordinal) => (NativeKind.Signed, 1),
        _ when name.StartsWith("Enum16(", StringComparison.Ordinal) => (NativeKind.Signed, 2),
        _ when Decimals(name).Precision > 0 => (NativeKind.Signed, 0),
        _ => (NativeKind.Other, 0),
    };

    private static (int Precision, int Scale) Decimals(string name)
    {
        Match match = DecimalPattern().Match(name);
        if (!match.Success)
        {
            return (0, 0);
        }

        int precision = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return precision is 0 or > 38
            ? (0, 0)
            : (precision, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
    }

    private static int DecimalSize(int precision) => precision <= 9 ? 4 : precision <= 18 ? 8 : 16;

    [GeneratedRegex(@"\ADecimal\(([0-9]{1,2}), ?([0-9]{1,2})\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalPattern();
}
