using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace MessagingReports.Fuzz.Driving;

/// <summary>How often each branch was taken by the last execution, and how often by any before.</summary>
/// <remarks>
/// Instrumented code adds to the bytes of the map. Counts are compared in AFL's eight classes (1, 2, 3, 4–7, 8–15,
/// 16–31, 32–127, more): a loop that goes round once more is nothing new, one that goes round twice as often is. The
/// memory is never given back: instrumented code may still run somewhere.
/// </remarks>
internal sealed unsafe class CoverageMap
{
    public const int Size = 1 << 16;

    private static readonly byte[] Classes = MakeClasses();

    private readonly byte* _branches;
    private byte[] _seen = new byte[Size];

    private CoverageMap(byte* branches) => _branches = branches;

    /// <summary>The counts of the last execution.</summary>
    public Span<byte> Branches => new(_branches, Size);

    /// <summary>The branches taken since the last <see cref="Forget"/>.</summary>
    public int BranchCount => Size - _seen.AsSpan().Count((byte)0);

    /// <summary>A map that nothing writes to but the caller.</summary>
    public static CoverageMap Detached() => new((byte*)NativeMemory.AllocZeroed(Size));

    /// <summary>The map instrumented code of this process writes to.</summary>
    public static CoverageMap OfProcess()
    {
        CoverageMap map = Detached();
        Trace.SharedMem = map._branches;
        return map;
    }

    /// <summary>Starts anew, with another target.</summary>
    public void Forget() => _seen = new byte[Size];

    /// <summary>Before an execution.</summary>
    public void Begin()
    {
        Branches.Clear();
    }

    /// <summary>After an execution: whether it took a branch, or one so often, for the first time.</summary>
    public bool End()
    {
        bool isNew = false;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(Branches);

        // Nearly all of the map is untouched.
        for (int word = words.IndexOfAnyExcept(0UL); word >= 0;)
        {
            isNew |= Merge(word * sizeof(ulong));
            int next = words[(word + 1)..].IndexOfAnyExcept(0UL);
            word = next < 0 ? -1 : word + 1 + next;
        }

        return isNew;
    }

    private static byte[] MakeClasses()
    {
        byte[] classes = new byte[256];
        for (int count = 1; count < classes.Length; count++)
        {
            classes[count] = count switch
            {
                1 => 1,
                2 => 2,
                3 => 4,
                < 8 => 8,
                < 16 => 16,
                < 32 => 32,
                < 128 => 64,
                _ => 128,
            };
        }

        return classes;
    }

    private bool Merge(int start)
    {
        bool isNew = false;
        for (int branch = start; branch < start + sizeof(ulong); branch++)
        {
            byte reached = Classes[_branches[branch]];
            isNew |= (reached & ~_seen[branch]) != 0;
            _seen[branch] |= reached;
        }

        return isNew;
    }
}
