using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>An agent group that takes Direct Connects.</summary>
internal sealed record SampleCenter(byte[] Name, byte[] Number, AgentGroupType Type);
