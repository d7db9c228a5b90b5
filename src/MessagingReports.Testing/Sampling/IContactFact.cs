namespace MessagingReports.Testing.Sampling;

/// <summary>A fact that carries a contact's data.</summary>
internal interface IContactFact
{
    SampleContact Contact { get; }
}
