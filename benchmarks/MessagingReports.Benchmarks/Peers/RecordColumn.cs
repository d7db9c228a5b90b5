using System.Data.Common;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>What a data reader says of one of its columns.</summary>
internal sealed class RecordColumn : DbColumn
{
    public RecordColumn(int ordinal, string name, Type type)
    {
        ColumnOrdinal = ordinal;
        ColumnName = name;
        DataType = type;
        DataTypeName = type.Name;
        AllowDBNull = true;
    }
}
