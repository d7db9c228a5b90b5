using MessagingReports.Model;
using Relation = MessagingReports.Relations.ListLoadsRelation;

namespace MessagingReports.Testing.Sampling;

/// <summary>The columns of the relation <c>list_loads</c>.</summary>
internal static class LoadColumns
{
    private static readonly byte[] SharedListId = SampleTexts.Utf8("LIST-SHARED");
    private static readonly byte[] SharedListName = SampleTexts.Utf8("Do not contact, shared");

    public static FactColumns<LoadFact> Create(int idDigits)
    {
        FactColumns<LoadFact> columns = new(Relation.Schema);
        columns.Text(Relation.LoadId, (in fact, text) => Ascii.Id(text, (byte)'L', fact.Index + 1, idDigits));
        columns.Reference(Relation.EnterpriseId, static (in fact) => fact.Account.EnterpriseId);
        columns.Reference(Relation.AccountId, static (in fact) => fact.IsShared ? null : fact.Account.Id);
        columns.Text(Relation.ListId, static (in fact) => !fact.HasList ? null
            : fact.IsShared ? SharedListId
            : fact.SubCampaign.ListIds[fact.List]);
        columns.Text(Relation.ListName, static (in fact) => !fact.HasList ? null
            : fact.IsShared ? SharedListName
            : fact.SubCampaign.ListNames[fact.List]);
        columns.Text(Relation.OriginalName, static (in fact) =>
            SampleTexts.ListFiles[fact.Draw(1, SampleTexts.ListFiles.Length)]);
        columns.Enumeration(Relation.ListType, static (in fact) => (byte)fact.Type);
        columns.Enumeration(Relation.Action, static (in fact) => (byte)fact.Draw(2, 4));
        columns.Enumeration(Relation.Source, static (in fact) => (byte)fact.Draw(3, 4));
        columns.Text(Relation.LoadedBy, static (in fact) => OrNull(fact, 4, SampleTexts.Loaders));
        columns.Text(Relation.SpecificationFile, static (in fact) => OrNull(fact, 5, SampleTexts.Specifications));
        columns.Text(Relation.CharacterSet, static (in fact) => OrNull(fact, 6, SampleTexts.CharacterSets));
        columns.Instant(Relation.ReceivedAt, static (in fact) => fact.ReceivedAt);
        columns.Instant(Relation.StartedAt, static (in fact) => fact.StartedAt);
        columns.Instant(Relation.EndedAt, static (in fact) => fact.EndedAt);
        columns.Enumeration(Relation.Status, static (in fact) => (byte)fact.Status);
        columns.Int64(Relation.TotalRecords, static (in fact) => fact.Total);
        columns.Int64(Relation.AcceptedRecords, static (in fact) => fact.Accepted);
        columns.Int64(Relation.RejectedDuplicate, static (in fact) => fact.Duplicate);
        columns.Int64(Relation.RejectedInvalidDevice, static (in fact) => fact.InvalidDevice);
        columns.Int64(Relation.RejectedMissingData, static (in fact) => fact.MissingData);
        columns.Int64(Relation.RejectedFormat, static (in fact) => fact.Format);
        columns.Int64(Relation.RejectedOther, static (in fact) => fact.Other);
        columns.Text(Relation.FailureMessage, static (in fact) =>
            fact.Status is ListLoadStatus.Failed or ListLoadStatus.Cancelled
            ? SampleTexts.LoadFailures[fact.Draw(7, SampleTexts.LoadFailures.Length)]
            : null);
        return columns;
    }

    private static byte[]? OrNull(in LoadFact fact, uint salt, byte[][] texts)
    {
        int drawn = fact.Draw(salt, texts.Length + 1);
        return drawn == texts.Length ? null : texts[drawn];
    }
}
