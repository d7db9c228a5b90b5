namespace MessagingReports.Contract.Tests.Load;

/// <summary>Runs after all other tests, alone: it looks at the whole process.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class AloneCollection;
