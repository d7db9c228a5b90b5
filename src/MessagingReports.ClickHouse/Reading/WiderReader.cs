using System.Numerics;
using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>Numbers of a narrower type than the declared one, or of fewer decimals: each fits exactly.</summary>
/// <param name="column">The column.</param>
/// <param name="factor">What a value is multiplied with to have the column's scale.</param>
internal sealed unsafe class WiderReader<TFrom, TTo>(RelationColumn column, TTo factor) : FixedReader<TTo>(column)
    where TFrom : unmanaged, IBinaryInteger<TFrom>
    where TTo : unmanaged, IBinaryInteger<TTo>
{
    private readonly VectorBuffer<TFrom> _values = new(capacity: 1);

    protected override void Copy(AnswerBuffer answer, int rows, TTo* target)
    {
        _values.EnsureCapacity(rows, 0);
        answer.Read(_values.Pointer, rows * sizeof(TFrom));
        TFrom* source = _values.Pointer;
        for (int i = 0; i < rows; i++)
        {
            target[i] = unchecked(TTo.CreateTruncating(source[i]) * factor); // a null row may hold any bits
        }
    }
}
