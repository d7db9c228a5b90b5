using System.Collections.Frozen;
using System.Text;

namespace MessagingReports.Relations;

/// <summary>An enumeration of the store: its labels in their listed order.</summary>
/// <remarks>
/// Shape: code <c>n</c> of a batch, value <c>n</c> of the .NET enumeration and position <c>n</c> of
/// <see cref="Labels"/> are the same.
/// Enumerations sort by code, never by label. At most 64 labels.
/// </remarks>
public sealed class EnumerationSchema
{
    private readonly FrozenDictionary<string, byte> _codes;
    private readonly byte[][] _utf8;

    internal EnumerationSchema(string name, IReadOnlyList<string> labels)
    {
        Name = name;
        Labels = labels;
        _codes = labels.Select((label, code) => KeyValuePair.Create(label, (byte)code)).ToFrozenDictionary();
        _utf8 = [.. labels.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The name of the enumeration, for example <c>AttemptResult</c>.</summary>
    public string Name { get; }

    /// <summary>The labels, in code order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The label of <paramref name="code"/> in UTF-8.</summary>
    /// <exception cref="IndexOutOfRangeException">The code is not defined.</exception>
    public ReadOnlySpan<byte> Utf8Label(byte code) => _utf8[code];

    /// <summary>Finds the code of a label that matches exactly, case and spaces included.</summary>
    public bool TryGetCode(string label, out byte code) => _codes.TryGetValue(label, out code);

    /// <summary>Finds the code of a UTF-8 label that matches exactly, case and spaces included.</summary>
    public bool TryGetCode(ReadOnlySpan<byte> label, out byte code)
    {
        // At most 25 labels of different lengths: a scan is faster than hashing, and length settles nearly all.
        byte[][] labels = _utf8;
        for (int i = 0; i < labels.Length; i++)
        {
            if (label.SequenceEqual(labels[i]))
            {
                code = (byte)i;
                return true;
            }
        }

        code = 0;
        return false;
    }
}
