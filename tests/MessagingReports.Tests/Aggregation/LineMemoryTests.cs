using MessagingReports.Aggregation;

namespace MessagingReports.Tests.Aggregation;

public sealed unsafe class LineMemoryTests
{
    [Fact]
    public void New_AnyCapacity_BeginsWithACacheLine()
    {
        for (int capacity = 0; capacity < 200; capacity++)
        {
            LineMemory<long> memory = new(capacity);

            Assert.Equal(0, (nint)memory.Pointer % 64);
            Assert.Equal(capacity, memory.Capacity);
            Assert.Equal(capacity, memory.Span.Length);
            memory.Free();
        }
    }

    [Fact]
    public void New_Zero_HoldsZerosWhereOthersLay()
    {
        for (int i = 0; i < 100; i++)
        {
            LineMemory<uint> memory = new(100, isZero: true);

            Assert.False(memory.Span.ContainsAnyExcept(0u));
            memory.Span.Fill(uint.MaxValue);
            memory.Free();
        }
    }

    [Fact]
    public void Free_Twice_LeavesNothingToRead()
    {
        LineMemory<int> memory = new(5);

        memory.Free();
        memory.Free();

        Assert.True(memory.Pointer == null);
        Assert.True(memory.Span.IsEmpty);
    }
}
