using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>The test of one column for the predicates of a word: a code tells which of them its row may meet.</summary>
/// <remarks>Codes are looked up sixteen rows at a time in tables of sixteen codes that lie in registers.</remarks>
internal sealed unsafe class CodeTest(RelationColumn column)
{
    private const int Codes = 64;
    private const int TableCodes = 16;

    private readonly byte[] _passing = new byte[Codes];
    private byte _untested = byte.MaxValue;
    private int _tables;

    public RelationColumn Column => column;

    /// <summary>Lets the predicate with <paramref name="bit"/> pass some codes; null and all others fail it.</summary>
    public void Add(ulong codes, byte bit)
    {
        _untested &= unchecked((byte)~bit);
        for (int code = 0; code < Codes; code++)
        {
            if ((codes >> code & 1) != 0)
            {
                _passing[code] |= bit;
                _tables = Math.Max(_tables, (code / TableCodes) + 1);
            }
        }
    }

    /// <summary>Takes from the masks of some rows the predicates they fail.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="start">The first row.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="masks">The masks, with room for whole steps of rows.</param>
    public void Apply(RecordBatch batch, int start, int count, byte* masks)
    {
        FixedVector<byte> vector = batch.Fixed<byte>(column);
        fixed (byte* passing = _passing)
        {
            byte* codes = vector.Pointer + start;
            int whole = count & -ValidityBits.Rows;
            Apply(codes, vector.Validity, start, passing, masks, whole);
            if (whole < count)
            {
                byte* rest = stackalloc byte[ValidityBits.Rows];
                new ReadOnlySpan<byte>(codes + whole, count - whole).CopyTo(new Span<byte>(rest, ValidityBits.Rows));
                Apply(rest, vector.Validity, start + whole, passing, masks + whole, count - whole);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Apply(byte* codes, byte* validity, int start, byte* passing, byte* masks, int count)
    {
        unchecked
        {
            Vector128<byte> untested = Vector128.Create(_untested);
            int end = _tables * TableCodes;
            for (int i = 0; i < count; i += ValidityBits.Rows)
            {
                Vector128<byte> sixteen = Vector128.Load(codes + i);
                Vector128<byte> passed = Vector128<byte>.Zero;
                for (int first = 0; first < end; first += TableCodes)
                {
                    passed |= Find(Vector128.Load(passing + first), sixteen - Vector128.Create((byte)first));
                }

                if (validity != null)
                {
                    passed &= ValidityBits.Spread(validity, start + i, count - i);
                }

                (Vector128.Load(masks + i) & (passed | untested)).Store(masks + i);
            }
        }
    }

    // Zero for an index past the table: made large enough, it has the bit that tells the instruction so.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Find(Vector128<byte> table, Vector128<byte> index) => Ssse3.IsSupported
        ? Ssse3.Shuffle(table, Vector128.AddSaturate(index, Vector128.Create((byte)(128 - TableCodes))))
        : Vector128.Shuffle(table, index);
}
