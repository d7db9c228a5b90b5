using System.Runtime.InteropServices;
using MessagingReports.Model;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The aggregation by pairs as one loop over a dictionary of mutable totals.</summary>
internal sealed class PairDictionary(PairQuery query)
{
    public const string Name = "foreach + Dictionary of class";

    public Dictionary<(string Account, string Campaign), PairTotals> Run()
    {
        Dictionary<(int Account, int Campaign), State> states = [];
        foreach (PairRow row in query.Rows)
        {
            ref State? state =
                ref CollectionsMarshal.GetValueRefOrAddDefault(states, (row.Account, row.Campaign), out _);
            (state ??= new State()).Add(row);
        }

        return states.ToDictionary(
            pair => query.Ids(pair.Key.Account, pair.Key.Campaign), pair => pair.Value.ToTotals());
    }

    private sealed class State
    {
        private readonly long[] _byClass = new long[4];
        private long _attempts;
        private long _callSeconds;
        private long _billableSeconds;
        private long _first = long.MaxValue;
        private long _last = long.MinValue;

        public void Add(PairRow row)
        {
            _attempts++;
            if (row.Direction == Direction.Outbound)
            {
                _byClass[(int)row.Class]++;
            }

            _callSeconds += row.CallSeconds ?? 0;
            _billableSeconds += row.BillableSeconds ?? 0;
            _first = Math.Min(_first, row.StartedAt);
            _last = Math.Max(_last, row.StartedAt);
        }

        public PairTotals ToTotals() => new(
            _attempts,
            _byClass[(int)ResultClass.Delivered],
            _byClass[(int)ResultClass.Undelivered],
            _byClass[(int)ResultClass.Pending],
            _callSeconds,
            _billableSeconds,
            _first,
            _last);
    }
}
