using MessagingReports.Cells;
using MessagingReports.Model;
using MessagingReports.Relations;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.Checks;

/// <summary>
/// Usage is not negative unless it adjusts, and its contract line is one of its account for its service.
/// </summary>
internal sealed unsafe class UsageCheck(DirectoryIndex index, ReferenceMaps references) : RowCheck
{
    private readonly ReferenceMap _accounts = references.Of(U.AccountId);
    private readonly ReferenceMap _services = references.Of(U.ServiceCode);
    private readonly ReferenceMap _lines = references.Of(U.ContractLineId);

    public override int FindFirst(RecordBatch batch)
    {
        DictionaryVector accounts = batch.Dictionary(U.AccountId);
        DictionaryVector services = batch.Dictionary(U.ServiceCode);
        DictionaryVector lines = batch.Dictionary(U.ContractLineId);
        _accounts.Bind(accounts);
        _services.Bind(services);
        _lines.Bind(lines);
        long* quantities = batch.Fixed<long>(U.Quantity).Pointer;
        byte* types = batch.Fixed<byte>(U.UsageType).Pointer;
        for (int row = 0; row < batch.Count; row++)
        {
            if ((quantities[row] < 0 && types[row] == (byte)UsageType.Usage) ||
                !KeepsLine(Code(_lines, lines, row), Code(_services, services, row), Code(_accounts, accounts, row)))
            {
                return row;
            }
        }

        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row)
    {
        string id = RecordIds.Of(batch, row);
        if (batch.Fixed<long>(U.Quantity).Values[row] < 0 &&
            batch.Fixed<byte>(U.UsageType).Values[row] == (byte)UsageType.Usage)
        {
            return Throw.NegativeUsage(id);
        }

        int line = Code(_lines, batch.Dictionary(U.ContractLineId), row);
        return index.LineServices[line] != Code(_services, batch.Dictionary(U.ServiceCode), row)
            ? Throw.WrongService(id)
            : Throw.WrongLine(id);
    }

    private static int Code(ReferenceMap map, DictionaryVector vector, int row) =>
        map.Code(vector.Pointer[row]);

    private bool KeepsLine(int line, int service, int account) => line < 0 ||
        ((service < 0 || index.LineServices[line] == service) && (account < 0 || index.LineAccounts[line] == account));
}
