namespace MessagingReports.Benchmarks.Peers;

/// <summary>The columns a <see cref="RecordReader{TRecord}"/> shows of its records.</summary>
internal sealed class RecordColumns<TRecord>
{
    public List<string> Names { get; } = [];

    public List<Type> Types { get; } = [];

    /// <summary>By column; null where the column has another type.</summary>
    public List<Func<TRecord, string?>?> Texts { get; } = [];

    public List<Func<TRecord, int?>?> Numbers { get; } = [];

    public List<Func<TRecord, DateTimeOffset?>?> Times { get; } = [];

    public RecordColumns<TRecord> Text(string name, Func<TRecord, string?> value) =>
        Add(name, typeof(string), value, null, null);

    public RecordColumns<TRecord> Number(string name, Func<TRecord, int?> value) =>
        Add(name, typeof(int), null, value, null);

    public RecordColumns<TRecord> Time(string name, Func<TRecord, DateTimeOffset?> value) =>
        Add(name, typeof(DateTimeOffset), null, null, value);

    private RecordColumns<TRecord> Add(
        string name,
        Type type,
        Func<TRecord, string?>? text,
        Func<TRecord, int?>? number,
        Func<TRecord, DateTimeOffset?>? time)
    {
        Names.Add(name);
        Types.Add(type);
        Texts.Add(text);
        Numbers.Add(number);
        Times.Add(time);
        return this;
    }
}
