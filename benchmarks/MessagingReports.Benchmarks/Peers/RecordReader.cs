using System.Collections;
using System.Collections.ObjectModel;
using System.Data.Common;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>Records as a data reader: typed getters, nothing boxed.</summary>
internal sealed class RecordReader<TRecord>(IReadOnlyList<TRecord> records, RecordColumns<TRecord> columns)
    : DbDataReader, IDbColumnSchemaGenerator
{
    private int _row = -1;

    public override int FieldCount => columns.Names.Count;

    public override bool HasRows => records.Count > 0;

    public override bool IsClosed => false;

    public override int Depth => 0;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public ReadOnlyCollection<DbColumn> GetColumnSchema() =>
        new([.. columns.Names.Select((name, column) => new RecordColumn(column, name, columns.Types[column]))]);

    public override bool Read() => ++_row < records.Count;

    public override bool NextResult() => false;

    public override string GetName(int ordinal) => columns.Names[ordinal];

    public override int GetOrdinal(string name) => columns.Names.IndexOf(name);

    public override Type GetFieldType(int ordinal) => columns.Types[ordinal];

    public override string GetDataTypeName(int ordinal) => columns.Types[ordinal].Name;

    public override bool IsDBNull(int ordinal) =>
        columns.Texts[ordinal] is { } text ? text(records[_row]) is null
        : columns.Numbers[ordinal] is { } number ? number(records[_row]) is null
        : columns.Times[ordinal]!(records[_row]) is null;

    public override string GetString(int ordinal) => columns.Texts[ordinal]!(records[_row])!;

    public override int GetInt32(int ordinal) => columns.Numbers[ordinal]!(records[_row])!.Value;

    public override T GetFieldValue<T>(int ordinal) =>
        typeof(T) == typeof(DateTimeOffset)
            ? (T)(object)columns.Times[ordinal]!(records[_row])!.Value // the JIT drops the box
            : (T)GetValue(ordinal);

    public override object GetValue(int ordinal) =>
        (object?)columns.Texts[ordinal]?.Invoke(records[_row])
        ?? (object?)columns.Numbers[ordinal]?.Invoke(records[_row])
        ?? (object?)columns.Times[ordinal]?.Invoke(records[_row])
        ?? DBNull.Value;

    public override int GetValues(object[] values)
    {
        int count = Math.Min(values.Length, FieldCount);
        for (int i = 0; i < count; i++)
        {
            values[i] = GetValue(i);
        }

        return count;
    }

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTimeOffset>(ordinal).DateTime;

    public override bool GetBoolean(int ordinal) => throw NoSuchColumn(ordinal);

    public override byte GetByte(int ordinal) => throw NoSuchColumn(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        throw NoSuchColumn(ordinal);

    public override char GetChar(int ordinal) => throw NoSuchColumn(ordinal);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        throw NoSuchColumn(ordinal);

    public override decimal GetDecimal(int ordinal) => throw NoSuchColumn(ordinal);

    public override double GetDouble(int ordinal) => throw NoSuchColumn(ordinal);

    public override float GetFloat(int ordinal) => throw NoSuchColumn(ordinal);

    public override Guid GetGuid(int ordinal) => throw NoSuchColumn(ordinal);

    public override short GetInt16(int ordinal) => throw NoSuchColumn(ordinal);

    public override long GetInt64(int ordinal) => GetInt32(ordinal);

    private InvalidCastException NoSuchColumn(int ordinal) =>
        new($"column {ordinal}: is {columns.Types[ordinal].Name}. Ask for that.");
}
