namespace MessagingReports.Testing.Sampling;

/// <summary>One Direct Connect attempt of a call.</summary>
internal struct DirectConnectFact
{
    public AttemptFact Call;
    public DirectConnectStep Step;
    public int Sequence;

    public readonly bool IsFinal => Sequence == Call.DirectConnects;

    public readonly SampleCenter Center => Call.Contact.Account.Centers[Step.Center];

    public readonly int Draw(uint salt, int bound) => SampleHash.Draw(Call.Hash, (uint)(salt + (Sequence * 16)), bound);
}
