using MessagingReports.Model;
using Relation = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.Testing.Sampling;

/// <summary>The columns of the relation <c>service_usage</c>.</summary>
internal static class UsageColumns
{
    public static FactColumns<UsageFact> Create(int idDigits)
    {
        FactColumns<UsageFact> columns = new(Relation.Schema);
        columns.Text(Relation.UsageId, (in fact, text) => Id(fact, text, idDigits));
        columns.Reference(Relation.AccountId, static (in fact) => fact.Account.Id);
        columns.Reference(Relation.CampaignId, static (in fact) =>
            fact.HasAttempt ? fact.Attempt.SubCampaign.CampaignId : null);
        columns.Reference(Relation.SubCampaignId, static (in fact) =>
            fact.HasAttempt ? fact.Attempt.SubCampaign.Id : null);
        columns.Text(Relation.AttemptId, (in fact, text) =>
            fact.HasAttempt ? Ascii.Id(text, (byte)'A', fact.Attempt.Index + 1, idDigits) : 0);
        columns.Text(Relation.DirectConnectId, (in fact, text) =>
            fact.Sequence == 0 ? 0 : DirectConnectColumns.Id(text, fact.Attempt.Index, fact.Sequence, idDigits));
        columns.Text(Relation.ClientId, static (in fact, text) =>
            fact.HasAttempt ? ContactColumns.ClientId(fact.Attempt.Contact, text) : 0);
        columns.Text(Relation.Device, (in fact, text) => fact.HasAttempt
            ? AttemptColumns.DeviceOf(fact.Attempt.Channel, fact.Attempt.Contact, text, idDigits)
            : 0);
        columns.Text(Relation.DeviceCountry, static (in fact) =>
            fact.HasAttempt && fact.Attempt.Channel != Channel.Email ? fact.Account.Country : null);
        columns.Enumeration(Relation.Channel, static (in fact) =>
            fact.HasAttempt ? (byte)fact.Attempt.Channel : SampleClock.NoValue);
        columns.Enumeration(Relation.UsageType, static (in fact) => (byte)fact.Type);
        columns.Instant(Relation.UsageAt, static (in fact) => fact.UsageAt);
        columns.Reference(Relation.ServiceCode, static (in fact) => SampleServices.Codes[fact.Service]);
        columns.Reference(Relation.ContractLineId, static (in fact) => fact.Line);
        columns.Decimal(Relation.MeasuredQuantity, static (in fact) => fact.Measured);
        columns.Enumeration(Relation.MeasuredUnit, static (in fact) => fact.MeasuredUnit);
        columns.Decimal(Relation.Quantity, static (in fact) => fact.Quantity);
        return columns;
    }

    private static int Id(in UsageFact fact, Span<byte> text, int idDigits)
    {
        if (!fact.HasAttempt)
        {
            return Ascii.Id(text, (byte)'R', fact.Charge, idDigits);
        }

        int length = Ascii.Id(text, (byte)'U', fact.Attempt.Index + 1, idDigits);
        return length + Ascii.Digits(text[length..], fact.Place + 1, 1);
    }
}
