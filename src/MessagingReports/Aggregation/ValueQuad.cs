using System.Runtime.Intrinsics;

namespace MessagingReports.Aggregation;

/// <summary>Four lanes of sums and extremes, brought up to date together, as one vector.</summary>
/// <remarks>
/// A maximum is kept with its bits inverted, which turns its order around, so that every extreme is a minimum. Rows
/// that a lane does not see have a neutral value there. A lane that is not used sums zeros.
/// </remarks>
internal sealed class ValueQuad
{
    public const int Lanes = 4;

    /// <param name="measures">One to four, their lanes in a row, their predicates in one word.</param>
    public ValueQuad(MeasureLane[] measures)
    {
        Measures = measures;
        First = measures[0].Lane;
        Word = measures[0].Predicate / PredicateWord.Capacity;
        for (int i = 0; i < Lanes; i++)
        {
            MeasureKind kind = i < measures.Length ? measures[i].Kind : MeasureKind.Sum;
            Bits = Bits.WithElement(i, i < measures.Length ? 1UL << (measures[i].Predicate % PredicateWord.Capacity) : 0);
            Flip = Flip.WithElement(i, kind == MeasureKind.Maximum ? -1L : 0);
            Adds = Adds.WithElement(i, kind == MeasureKind.Sum ? -1L : 0);
            Neutral = Neutral.WithElement(i, kind == MeasureKind.Sum ? 0 : long.MaxValue);
        }
    }

    /// <summary>What the lanes hold.</summary>
    public MeasureLane[] Measures { get; }

    /// <summary>The first lane.</summary>
    public int First { get; }

    /// <summary>The word of the predicates.</summary>
    public int Word { get; }

    /// <summary>The bit of each lane's predicate.</summary>
    public Vector256<ulong> Bits { get; }

    /// <summary>What inverts the values of maximums.</summary>
    public Vector256<long> Flip { get; }

    /// <summary>All ones where a lane is a sum.</summary>
    public Vector256<long> Adds { get; }

    /// <summary>What changes nothing; an empty group's lanes hold it too.</summary>
    public Vector256<long> Neutral { get; }
}
