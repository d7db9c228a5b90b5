using System.Buffers;
using MessagingReports.Fuzz.Driving;
using MessagingReports.Fuzz.Oracles;

namespace MessagingReports.Contract.Tests.Fuzzing;

public sealed unsafe class GuardTests
{
    [Fact]
    public void Written_WithinTheRoom_GivesTheBytes() => Assert.Equal(
        "ab"u8.ToArray(),
        GuardedRoom.Written(2, to =>
        {
            to[0] = (byte)'a';
            to[1] = (byte)'b';
            return to + 2;
        }));

    [Theory]
    [InlineData(-1, 0, "wrote before its room")]
    [InlineData(2, 2, "wrote past its room")]
    [InlineData(0, 3, "3 bytes in a room of 2")]
    public void Written_OutsideTheRoom_IsFound(int at, int length, string message)
    {
        FindingException finding = Assert.Throws<FindingException>(() => GuardedRoom.Written(2, to =>
        {
            to[at] = 1;
            return to + length;
        }));

        Assert.Equal(message, finding.Message);
    }

    [Fact]
    public void Memory_OfValues_EndsWithAPage()
    {
        using IMemoryOwner<long> owner = new GuardedMemory<long>([1, 2, 3]);

        Assert.Equal([1L, 2L, 3L], owner.Memory.ToArray());
        using MemoryHandle pin = owner.Memory.Pin();
        Assert.Equal(0, (nint)((long*)pin.Pointer + 3) % Environment.SystemPageSize);
    }
}
