namespace MessagingReports.Mutation;

/// <summary>What became of a mutant, and by which test.</summary>
internal sealed record Verdict(Mutant Mutant, string Outcome, string Test)
{
    /// <summary>A test, the limit of its time or its calls, or the process fell over it.</summary>
    public bool IsDetected => Outcome is "killed" or "timeout" or "crashed";

    public override string ToString() => $"{Outcome}\t{Mutant}\t{Test}";
}
