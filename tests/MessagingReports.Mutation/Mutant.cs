namespace MessagingReports.Mutation;

/// <summary>One change of the source, off until its number is switched on.</summary>
internal sealed record Mutant(int Id, string File, int Line, string Kind, string Original, string Mutated)
{
    /// <summary>The folder of <c>src/MessagingReports</c> that holds it.</summary>
    public string Folder => File[..File.IndexOf('/', StringComparison.Ordinal)];

    public override string ToString() => $"{Id}\t{File}:{Line}\t{Kind}\t{Original}\t=>\t{Mutated}";
}
