using System.Globalization;
using System.IO.MemoryMappedFiles;

namespace MessagingReports.Fuzz.Driving;

/// <summary>Keeps the inputs that failed, and the one being tried: it outlives a process that dies of it.</summary>
internal sealed class FindingFolder : IDisposable
{
    private const string Current = ".current";
    private const int HeaderBytes = sizeof(int);

    private readonly string _folder;
    private readonly string _target;
    private readonly string _current;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private int _count;

    public FindingFolder(string folder, string target, int maximumLength = 1 << 20)
    {
        _folder = folder;
        _target = target;
        Directory.CreateDirectory(folder);
        _current = Path.Combine(folder, target + Current);
        _file = MemoryMappedFile.CreateFromFile(_current, FileMode.Create, null, HeaderBytes + maximumLength);
        _view = _file.CreateViewAccessor();
    }

    /// <summary>The input of a file of such a folder, also of the one that a process left that died.</summary>
    public static byte[] Read(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        return file.EndsWith(Current, StringComparison.Ordinal)
            ? bytes.AsSpan(HeaderBytes, BitConverter.ToInt32(bytes)).ToArray()
            : bytes;
    }

    /// <summary>Notes the input about to be tried: its length, then its bytes.</summary>
    public void Begin(byte[] input)
    {
        _view.Write(0, input.Length);
        _view.WriteArray(HeaderBytes, input, 0, input.Length);
    }

    /// <summary>Keeps an input that failed, and why.</summary>
    public void Add(byte[] input, string why)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{_target}-{++_count}");
        File.WriteAllBytes(Path.Combine(_folder, name), input);
        File.WriteAllText(Path.Combine(_folder, name + ".txt"), why);
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
        File.Delete(_current);
    }
}
