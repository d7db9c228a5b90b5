using System.IO.Compression;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>Writes records as a data folder of CSV files, plain or gzipped.</summary>
internal static class DataFolders
{
    public static async Task WriteAsync(StoreRows rows, string folder, bool isCompressed)
    {
        await DataFolderWriter.WriteAsync(folder, rows.Directory, rows.Read);
        if (isCompressed)
        {
            foreach (string path in Directory.GetFiles(folder, "*.csv"))
            {
                await using FileStream file = File.Create(path + ".gz");
                await using GZipStream gzip = new(file, CompressionLevel.Fastest);
                await gzip.WriteAsync(await File.ReadAllBytesAsync(path));
                File.Delete(path);
            }
        }
    }
}
