using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.EndToEnd;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The command <c>check</c>: everybody who is compared with us does the same work.</summary>
internal static class CheckCommand
{
    private const int Rows = 20_000;

    /// <returns>1 when a peer gives other cells or numbers.</returns>
    public static int Run()
    {
        AccountSample sample = new(Rows);
        using CsvPeers csv = new(sample);
        using PairPeers pairs = new(Rows);
        using ActivityPeers activity = new(sample);
        using ServicePeers services = new(sample);
        string store = new StoreCache(StoreCache.DefaultFolder).Get(StoreCache.CheckedAttempts);
        Action[] checks = [csv.Check, pairs.Check, activity.Check, services.Check, () => StoreCheck.Run(store)];
        int status = 0;
        foreach (Action check in checks)
        {
            try
            {
                check();
            }
            catch (InvalidOperationException exception)
            {
                Console.Error.WriteLine(exception.Message);
                status = 1;
            }
        }

        Console.WriteLine(status == 0 ? "Everybody gives the same cells and numbers." : "Somebody does other work.");
        return status;
    }
}
