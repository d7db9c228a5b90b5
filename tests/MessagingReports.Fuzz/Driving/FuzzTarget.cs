namespace MessagingReports.Fuzz.Driving;

/// <summary>Something that takes bytes, and knows what has to hold for all of them.</summary>
internal abstract class FuzzTarget
{
    public abstract string Name { get; }

    /// <summary>Inputs to begin with, each with something of its own.</summary>
    public abstract IEnumerable<byte[]> Seeds { get; }

    /// <summary>Pieces that mean something to the target.</summary>
    public virtual IReadOnlyList<byte[]> Tokens => [];

    /// <summary>The longest input worth trying.</summary>
    public virtual int MaximumLength => 4096;

    /// <summary>Throws when something does not hold; whatever it throws is a finding.</summary>
    public abstract void Run(byte[] input);
}
