using System.ComponentModel;
using System.Runtime.InteropServices;

namespace MessagingReports.Fuzz.Oracles;

/// <summary>Some pages, and one after them that nobody may touch: whoever does dies at once.</summary>
/// <remarks>Elsewhere than on Linux it is ordinary memory.</remarks>
internal sealed unsafe class GuardedPages
{
    // Mapping memory is slower than most executions: pages are used again.
    private static readonly Dictionary<int, Stack<GuardedPages>> Free = [];

    private readonly byte* _end;

    private GuardedPages(int pages)
    {
        Pages = pages;
        nuint page = (nuint)Environment.SystemPageSize;
        nuint room = page * (nuint)pages;
        if (!OperatingSystem.IsLinux())
        {
            _end = (byte*)NativeMemory.Alloc(room) + room;
            return;
        }

        nint start = NativePages.Map(0, room + page, NativePages.ReadWrite, NativePages.PrivateAnonymous, -1, 0);
        if (start == -1 || NativePages.Protect(start + (nint)room, page, NativePages.None) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }

        _end = (byte*)start + room;
    }

    private int Pages { get; }

    /// <summary>Pages for so many bytes; given back when no longer used, they are given out again.</summary>
    public static GuardedPages Rent(int bytes)
    {
        int pages = Math.Max(1, (bytes + Environment.SystemPageSize - 1) / Environment.SystemPageSize);
        lock (Free)
        {
            return Free.TryGetValue(pages, out Stack<GuardedPages>? free) && free.TryPop(out GuardedPages? found)
                ? found
                : new GuardedPages(pages);
        }
    }

    /// <summary>The last bytes before the page that nobody may touch.</summary>
    public byte* Last(int bytes) => _end - bytes;

    public void Return()
    {
        lock (Free)
        {
            if (!Free.TryGetValue(Pages, out Stack<GuardedPages>? free))
            {
                Free.Add(Pages, free = []);
            }

            free.Push(this);
        }
    }
}
