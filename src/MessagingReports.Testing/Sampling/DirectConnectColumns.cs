using MessagingReports.Model;
using Relation = MessagingReports.Relations.DirectConnectAttemptsRelation;

namespace MessagingReports.Testing.Sampling;

/// <summary>The columns of the relation <c>direct_connect_attempts</c>.</summary>
internal static class DirectConnectColumns
{
    private static readonly byte[][] Codes = SampleTexts.List("200|486|480|487|408|404|503|404|603|487|500");

    public static FactColumns<DirectConnectFact> Create(int idDigits)
    {
        FactColumns<DirectConnectFact> columns = new(Relation.Schema);
        DeclareCall(columns, idDigits);
        columns.Text(Relation.DirectConnectId, (in fact, text) => Id(text, fact.Call.Index, fact.Sequence, idDigits));
        columns.Int32(Relation.Sequence, static (in fact) => fact.Sequence);
        columns.Boolean(Relation.IsFinal, static (in fact) => fact.IsFinal);
        columns.Text(Relation.CenterName, static (in fact) => fact.Center.Name);
        columns.Enumeration(Relation.CenterType, static (in fact) => (byte)fact.Center.Type);
        columns.Text(Relation.Number, static (in fact) => fact.Center.Number);
        columns.Instant(Relation.StartedAt, static (in fact) => fact.Step.StartedAt);
        columns.Instant(Relation.ConnectedAt, static (in fact) => fact.Step.ConnectedAt);
        columns.Instant(Relation.EndedAt, static (in fact) => fact.Step.EndedAt);
        columns.Enumeration(Relation.Result, static (in fact) => (byte)fact.Step.Result);
        columns.Text(Relation.NetworkStatusCode, static (in fact) => Codes[(int)fact.Step.Result]);
        columns.Int32(Relation.HoldSeconds, static (in fact) => fact.Step.HoldSeconds);
        columns.Int32(Relation.TalkSeconds, static (in fact) => fact.Step.TalkSeconds);
        DeclareHandling(columns);
        return columns;
    }

    /// <summary>The id of a Direct Connect: its attempt's number and its sequence.</summary>
    public static int Id(Span<byte> text, long attempt, int sequence, int idDigits)
    {
        int length = Ascii.Id(text, (byte)'D', attempt + 1, idDigits);
        return length + Ascii.Digits(text[length..], sequence, 1);
    }

    private static void DeclareCall(FactColumns<DirectConnectFact> columns, int idDigits)
    {
        columns.Reference(Relation.AccountId, static (in fact) => fact.Call.Contact.Account.Id);
        columns.Reference(Relation.CampaignId, static (in fact) => fact.Call.SubCampaign.CampaignId);
        columns.Reference(Relation.SubCampaignId, static (in fact) => fact.Call.SubCampaign.Id);
        columns.Reference(Relation.PassId, static (in fact) =>
            fact.Call.PassNumber == 0 ? null : fact.Call.SubCampaign.PassIds[fact.Call.PassNumber - 1]);
        columns.Text(Relation.AttemptId, (in fact, text) => Ascii.Id(text, (byte)'A', fact.Call.Index + 1, idDigits));
        columns.Instant(Relation.AttemptStartedAt, static (in fact) => fact.Call.StartedAt);
        columns.Enumeration(Relation.Direction, static (in fact) => (byte)fact.Call.Direction);
        columns.Text(Relation.ContactId, (in fact, text) =>
            Ascii.Id(text, (byte)'K', fact.Call.Contact.Index + 1, idDigits));
        columns.Text(Relation.ClientId, static (in fact, text) => ContactColumns.ClientId(fact.Call.Contact, text));
        columns.Text(Relation.Device, static (in fact, text) => ContactColumns.Phone(fact.Call.Contact, text));
        columns.Enumeration(Relation.CallResult, static (in fact) => (byte)fact.Call.Result);
    }

    private static void DeclareHandling(FactColumns<DirectConnectFact> columns)
    {
        columns.Text(Relation.AgentId, static (in fact, text) =>
            HasAgent(fact) && fact.Center.Type == AgentGroupType.Portal
                ? Ascii.Id(text, (byte)'G', fact.Draw(1, 40) + 1, 3)
                : 0);
        columns.Text(Relation.AgentDisposition, static (in fact) =>
            HasAgent(fact) ? SampleTexts.Dispositions[fact.Draw(2, SampleTexts.Dispositions.Length)] : null);
        columns.Int32(Relation.AfterContactSeconds, static (in fact) =>
            HasAgent(fact) ? fact.Draw(3, 90) : SampleClock.None);
        columns.Enumeration(Relation.DisconnectedBy, static (in fact) =>
            fact.Step.EndedAt == SampleClock.Never ? SampleClock.NoValue
            : fact.Step.Result == DirectConnectResult.Abandoned ? (byte)DisconnectedBy.Contact
            : HasAgent(fact) ? (byte)fact.Draw(4, 3)
            : (byte)DisconnectedBy.Network);
    }

    private static bool HasAgent(in DirectConnectFact fact) => fact.Step.TalkSeconds > 0;
}
