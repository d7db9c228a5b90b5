using System.Buffers;

namespace MessagingReports.Relations;

/// <summary>Ids that repeat: each row holds the code of its text in <see cref="Dictionary"/>, or -1 for null.</summary>
public sealed unsafe class DictionaryVector : ColumnVector, IDisposable
{
    private MemoryHandle _pin;

    internal DictionaryVector(RelationColumn column, TextDictionary dictionary)
        : base(column) => Dictionary = dictionary;

    /// <summary>Codes that lie in the caller's memory.</summary>
    /// <param name="column">A <see cref="RelationColumnType.Reference"/> column.</param>
    /// <param name="codes">One code a row: a code of the dictionary, or -1 for null.</param>
    /// <param name="dictionary">The texts. Batches of one read should share it.</param>
    /// <exception cref="ArgumentException">The column is not a reference, or a code is not of the
    /// dictionary.</exception>
    public DictionaryVector(RelationColumn column, ReadOnlyMemory<int> codes, TextDictionary dictionary)
        : this(column, dictionary)
    {
        if (column.Type != RelationColumnType.Reference)
        {
            throw Throw.WrongVector(column, nameof(DictionaryVector));
        }

        foreach (int code in codes.Span)
        {
            if (code < -1 || code >= dictionary.Count)
            {
                throw Throw.UnknownCode(column, code, dictionary.Count);
            }
        }

        _pin = codes.Pin();
        Set(codes.Length, (int*)_pin.Pointer);
    }

    /// <summary>The texts the codes stand for.</summary>
    public TextDictionary Dictionary { get; }

    /// <summary>The codes; -1 is null.</summary>
    public ReadOnlySpan<int> Codes => new(Pointer, Count);

    internal int* Pointer { get; private set; }

    /// <summary>The bytes of <paramref name="row"/>; empty when it is null.</summary>
    public ReadOnlySpan<byte> this[int row] => Codes[row] < 0 ? default : Dictionary[Codes[row]];

    /// <inheritdoc/>
    public override bool IsNull(int row) => Codes[row] < 0;

    internal override bool IsUniform() => Count > 0 && Codes[1..].SequenceEqual(Codes[..^1]);

    /// <summary>Releases the caller's memory.</summary>
    public void Dispose() => _pin.Dispose();

    internal void Set(int count, int* codes)
    {
        Count = count;
        Pointer = codes;
    }
}
