using MessagingReports.Sources;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A data folder of CSV files, read by the library itself.</summary>
internal sealed class DataFolderForm(bool isCompressed) : StoreForm
{
    public override string Name => isCompressed ? "data folder gz" : "data folder csv";

    public override async Task<OpenStore> OpenAsync(StoreRows rows, string folder)
    {
        await DataFolders.WriteAsync(rows, folder, isCompressed);
        return new OpenStore(new DataFolderSource(folder));
    }
}
