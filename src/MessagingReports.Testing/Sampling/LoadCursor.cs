using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>
/// Streams list loads: most complete, some with rejections, a few failed, cancelled or still loading.
/// </summary>
internal sealed class LoadCursor(SampleFacts store, SampleSelection selection) : FactCursor<LoadFact>
{
    private readonly long _end = store.Loads.LowerBound(selection.End);
    private long _next = store.Loads.LowerBound(selection.Start);

    public override int Read(Span<LoadFact> facts)
    {
        int count = 0;
        while (count < facts.Length && _next < _end)
        {
            LoadFact fact = Create(_next++);
            if (selection.HasEnterprise(fact.Account.Enterprise) || (!fact.IsShared && selection.Has(fact.Account)))
            {
                facts[count++] = fact;
            }
        }

        return count;
    }

    private static ListLoadStatus StatusOf(int drawn) => drawn switch
    {
        < 45 => ListLoadStatus.Completed,
        < 90 => ListLoadStatus.CompletedWithRejections,
        < 94 => ListLoadStatus.Failed,
        < 97 => ListLoadStatus.Cancelled,
        _ => ListLoadStatus.Loading,
    };

    private LoadFact Create(long index)
    {
        ulong hash = SampleHash.Of(store.LoadKey, index);
        SampleBits bits = new(SampleHash.Mix(hash));
        LoadFact fact = new()
        {
            SubCampaign = store.Directory.SubCampaignOf(hash),
            Index = index,
            Hash = hash,
            StartedAt = store.Loads[index],
            Status = StatusOf(bits.Next(100)),
            IsShared = bits.Next(20) == 0,
            List = (byte)bits.Next(3),
        };
        int type = bits.Next(10);
        fact.Type =
            fact.IsShared || type == 0 ? ListType.Suppression : type == 1 ? ListType.SeedTest : ListType.Contact;
        fact.ReceivedAt =
            bits.Next(5) == 0 ? SampleClock.Never : fact.StartedAt - (bits.Next(900) * SampleClock.Second);
        Count(ref fact);
        return fact;
    }

    private static void Count(ref LoadFact fact)
    {
        SampleBits bits = new(SampleHash.Of(fact.Hash, 1));
        long total = 1 + bits.Next(fact.Type == ListType.SeedTest ? 50 : 50_000);
        fact.EndedAt = fact.StartedAt + (total * 400) + bits.Next((int)SampleClock.Second);
        fact.HasList = fact.Status != ListLoadStatus.Failed || bits.Next(2) == 0;
        switch (fact.Status)
        {
            case ListLoadStatus.Completed:
                fact.Accepted = total;
                break;
            case ListLoadStatus.CompletedWithRejections:
                fact.Duplicate = 1 + bits.Next(1 + ((int)total / 20));
                fact.InvalidDevice = bits.Next(1 + ((int)total / 30));
                fact.MissingData = bits.Next(1 + ((int)total / 60));
                fact.Format = bits.Next(1 + ((int)total / 200));
                fact.Other = bits.Next(3) == 0 ? 1 : 0;
                fact.Accepted = total;
                break;
            case ListLoadStatus.Failed:
                fact.Format = bits.Next(2) == 0 ? 0 : total;
                break;
            case ListLoadStatus.Cancelled:
                fact.Accepted = total / 3;
                fact.Duplicate = total / 50;
                break;
            default:
                fact.EndedAt = SampleClock.Never;
                fact.Accepted = total / 2;
                fact.InvalidDevice = total / 90;
                break;
        }

        fact.Total = fact.Accepted + fact.Duplicate + fact.InvalidDevice + fact.MissingData + fact.Format + fact.Other;
    }
}
