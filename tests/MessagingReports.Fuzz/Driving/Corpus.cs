using System.Security.Cryptography;

namespace MessagingReports.Fuzz.Driving;

/// <summary>The inputs that reached something new, in a folder if there is one.</summary>
internal sealed class Corpus
{
    private readonly string? _folder;
    private readonly List<byte[]> _inputs = [];

    public Corpus(string? folder)
    {
        _folder = folder;
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }
    }

    public int Count => _inputs.Count;

    public byte[] this[int index] => _inputs[index];

    /// <summary>The inputs of earlier runs, in an order of their own.</summary>
    public IEnumerable<byte[]> Earlier() => _folder is null
        ? []
        : Directory.GetFiles(_folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    public void Add(byte[] input)
    {
        _inputs.Add(input);
        if (_folder is not null)
        {
            string name = Convert.ToHexStringLower(SHA256.HashData(input).AsSpan(0, 10));
            File.WriteAllBytes(Path.Combine(_folder, name), input);
        }
    }

    /// <summary>An input to change; the newer half, which is least explored, twice as often.</summary>
    public byte[] Pick(Random random)
    {
        int first = random.Next(3) == 0 ? 0 : _inputs.Count / 2;
        return _inputs[random.Next(first, _inputs.Count)];
    }
}
