using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Fuzz.Targets;

/// <summary>Small sound folders that targets break: made once, in memory.</summary>
internal static class SampleFolders
{
    /// <summary>Where targets keep their files: memory, if the machine offers it.</summary>
    public static string Make(string name)
    {
        string root = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        string folder = Path.Combine(root, $"messaging-reports-fuzz-{Environment.ProcessId}-{name}");
        Directory.CreateDirectory(folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    /// <summary>A store of a few records of each relation.</summary>
    public static SampleStore Store { get; } = new(new SampleStoreOptions
    {
        Attempts = 40,
        Start = Instant.FromUtc(2024, 10, 1, 0, 0),
        End = Instant.FromUtc(2024, 11, 1, 0, 0),
    });

    /// <summary>A time after all of them.</summary>
    public static IClock Clock { get; } = new LaterClock();

    /// <summary>The files of a folder that <paramref name="fill"/> writes.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(Func<string, Task> fill)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("messaging-reports-fuzz-");
        try
        {
            fill(folder.FullName).GetAwaiter().GetResult();
            return folder.GetFiles().ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class LaterClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2024, 12, 1, 0, 0);
    }
}
