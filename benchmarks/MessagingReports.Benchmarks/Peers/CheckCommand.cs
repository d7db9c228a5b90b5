using MessagingReports.Benchmarks.Data;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The command <c>check</c>: everybody who is compared with us does the same work.</summary>
internal static class CheckCommand
{
    private const int Rows = 20_000;

    /// <returns>1 when a peer gives other cells or numbers.</returns>
    public static int Run()
    {
        try
        {
            using CsvPeers csv = new(new AccountSample(Rows));
            csv.Check();
            Console.WriteLine("Every peer gives the same cells and numbers.");
            return 0;
        }
        catch (InvalidOperationException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }
}
