using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace MessagingReports.Relations;

/// <summary>
/// Collects a column of ids that repeat; every batch of the builder shares one <see cref="TextDictionary"/>.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A vector over the builder's own memory holds no pin.")]
public sealed unsafe class DictionaryBuilder : ColumnBuilder
{
    private readonly DictionaryVector _vector;
    private readonly VectorBuffer<int> _codes;
    private readonly TextDictionary _dictionary;
    private int _lastCode = -1;

    internal DictionaryBuilder(RelationColumn column, int capacity, TextDictionary dictionary)
        : base(column)
    {
        _dictionary = dictionary;
        _vector = new DictionaryVector(column, dictionary);
        _codes = new VectorBuffer<int>(capacity);
    }

    internal override ColumnVector Vector => _vector;

    /// <summary>The texts the codes stand for.</summary>
    internal TextDictionary Dictionary => _dictionary;

    /// <summary>Appends a UTF-8 id; empty is null.</summary>
    public void Append(ReadOnlySpan<byte> utf8) => AppendCode(utf8.IsEmpty ? -1 : GetOrAdd(utf8));

    /// <summary>Appends an id; null and empty are null.</summary>
    /// <exception cref="ArgumentException">The id holds a lone surrogate.</exception>
    public void Append(string? id) => AppendCode(string.IsNullOrEmpty(id) ? -1 : GetOrAdd(id));

    /// <inheritdoc/>
    public override void AppendNull() => AppendCode(-1);

    /// <summary>The code of an id that is not empty, to be written where <see cref="Extend"/> made room.</summary>
    /// <exception cref="ArgumentException">The id holds a lone surrogate.</exception>
    internal int GetOrAdd(string id)
    {
        byte[]? rented = id.Length > 128 ? ArrayPool<byte>.Shared.Rent(id.Length * 3) : null;
        Span<byte> utf8 = rented ?? stackalloc byte[384];
        OperationStatus status = Utf8.FromUtf16(id, utf8, out _, out int written, replaceInvalidSequences: false);
        int code = status == OperationStatus.Done ? GetOrAdd(utf8[..written]) : -1;
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return status == OperationStatus.Done ? code : throw Throw.LoneSurrogate(Column);
    }

    /// <summary>Makes room for many codes and counts them as appended.</summary>
    /// <returns>Where the codes are to be written, -1 for null; valid until the next call.</returns>
    internal int* Extend(int count)
    {
        _codes.EnsureCapacity(Count + count, Count);
        int* first = _codes.Pointer + Count;
        Count += count;
        return first;
    }

    internal override void Seal() => _vector.Set(Count, _codes.Pointer);

    internal override void Clear() => Count = 0;

    /// <summary>Appends a code the builder's dictionary gave out, or -1 for null.</summary>
    internal void AppendCode(int code)
    {
        _codes.EnsureCapacity(Count + 1, Count);
        _codes.Pointer[Count++] = code;
    }

    private int GetOrAdd(ReadOnlySpan<byte> utf8)
    {
        // Ids come in runs: the last one is the likeliest.
        if (_lastCode < 0 || !utf8.SequenceEqual(_dictionary[_lastCode]))
        {
            _lastCode = _dictionary.GetOrAdd(utf8);
        }

        return _lastCode;
    }
}
