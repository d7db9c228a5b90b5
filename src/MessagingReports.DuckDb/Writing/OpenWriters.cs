using System.Collections.Concurrent;

namespace MessagingReports.DuckDb.Writing;

/// <summary>The files that writers of this process hold open.</summary>
/// <remarks>
/// DuckDB's file lock keeps other processes out, but a second instance in the same process would get through it, read a
/// half-written
/// file, and on closing it even release the writer's lock.
/// </remarks>
internal static class OpenWriters
{
    private static readonly ConcurrentDictionary<string, byte> Paths = new(StringComparer.Ordinal);

    public static void Add(string path) => Paths.TryAdd(Path.GetFullPath(path), 0);

    public static void Remove(string path) => Paths.TryRemove(Path.GetFullPath(path), out _);

    public static bool Has(string path) => Paths.ContainsKey(Path.GetFullPath(path));
}
