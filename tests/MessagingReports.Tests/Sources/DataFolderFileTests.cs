using MessagingReports.Relations;
using MessagingReports.Sources;

namespace MessagingReports.Tests.Sources;

public sealed class DataFolderFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("attempts.parquet", DataFolderFileKind.Parquet)]
    [InlineData("attempts.csv", DataFolderFileKind.Csv)]
    [InlineData("attempts.csv.gz", DataFolderFileKind.CsvGzip)]
    public void Find_OneFile_FoundWithItsKind(string name, DataFolderFileKind kind)
    {
        _folder.With(name, "");
        DataFolderFile file = DataFolderFile.Find(_folder.FullName, AttemptsRelation.Schema)!;
        Assert.Equal((name, kind, Path.Combine(_folder.FullName, name)), (file.Name, file.Kind, file.FullName));
    }

    [Fact]
    public void Find_FilesOfOtherNames_NotLookedAt()
    {
        _folder.With("attempts.txt", "").With("attempts2.csv", "").With("passes.csv", "");
        Assert.Null(DataFolderFile.Find(_folder.FullName, AttemptsRelation.Schema));
    }

    [Fact]
    public void Find_NoFileOfADirectoryRelation_DataErrorNamesIt()
    {
        ReportDataException error = Assert.Throws<ReportDataException>(
            () => DataFolderFile.Find(_folder.FullName, PassesRelation.Schema));
        Assert.Equal(
            $"{_folder.FullName}: found no file of passes, expected passes.parquet, passes.csv or passes.csv.gz. " +
            "Add the file, a header row alone if the relation is empty.",
            error.Message);
        Assert.Equal(("passes", "missing-file"), (error.Relation, error.Rule));
    }

    [Fact]
    public void Find_TwoFiles_DataErrorNamesBoth()
    {
        _folder.With("attempts.csv", "").With("attempts.csv.gz", "");
        ReportDataException error = Assert.Throws<ReportDataException>(
            () => DataFolderFile.Find(_folder.FullName, AttemptsRelation.Schema));
        Assert.Equal(
            "attempts: found attempts.csv and attempts.csv.gz, expected one file for the relation. Remove one of them.",
            error.Message);
        Assert.Equal("two-files", error.Rule);
    }

    [Fact]
    public void FindAll_FilesOfEveryKind_AreFound()
    {
        _folder.With("attempts.csv", "").With("attempts.csv.gz", "").With("attempts.parquet", "")
            .With("attempts.csv.tmp", "").With("passes.csv", "");
        Assert.Equal(
            ["attempts.parquet", "attempts.csv", "attempts.csv.gz"],
            DataFolderFile.FindAll(_folder.FullName, AttemptsRelation.Schema).Select(file => file.Name));
    }

    [Fact]
    public void FindAll_NoFileOfADirectoryRelation_IsNone() =>
        Assert.Empty(DataFolderFile.FindAll(_folder.FullName, PassesRelation.Schema));

    [Fact]
    public void FindAll_NoFolder_IsNone() =>
        Assert.Empty(DataFolderFile.FindAll("no such folder", AttemptsRelation.Schema));

    [Fact]
    public void Find_NoFolder_SourceErrorOfOneLine()
    {
        ReportSourceException error = Assert.Throws<ReportSourceException>(
            () => DataFolderFile.Find("no\nsuch", AttemptsRelation.Schema));
        Assert.Equal("no\uFFFDsuch: found no such folder, expected a data folder. Check the path.", error.Message);
        Assert.Equal("folder", error.SourceName);
    }
}
