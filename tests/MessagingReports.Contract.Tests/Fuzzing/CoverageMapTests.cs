using MessagingReports.Fuzz.Driving;

namespace MessagingReports.Contract.Tests.Fuzzing;

public sealed class CoverageMapTests
{
    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, true)]
    [InlineData(4, 7, false)]
    [InlineData(7, 8, true)]
    [InlineData(130, 255, false)]
    [InlineData(8, 1, true)]
    public void End_SameBranchAgain_IsNewInAnotherClassOfCounts(byte first, byte second, bool isNew)
    {
        CoverageMap map = CoverageMap.Detached();
        Assert.True(Taken(map, 77, first));

        Assert.Equal(isNew, Taken(map, 77, second));
        Assert.Equal(1, map.BranchCount);
    }

    [Fact]
    public void End_AnotherBranch_IsNew()
    {
        CoverageMap map = CoverageMap.Detached();
        Assert.True(Taken(map, 0, 1));

        Assert.True(Taken(map, CoverageMap.Size - 1, 1));
        Assert.Equal(2, map.BranchCount);
    }

    [Fact]
    public void Forget_BranchTakenBefore_IsNewAgain()
    {
        CoverageMap map = CoverageMap.Detached();
        Taken(map, 5, 1);

        map.Forget();

        Assert.Equal(0, map.BranchCount);
        Assert.True(Taken(map, 5, 1));
    }

    private static bool Taken(CoverageMap map, int branch, byte count)
    {
        map.Begin();
        map.Branches[branch] = count;
        return map.End();
    }
}
