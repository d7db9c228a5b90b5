using FsCheck;
using FsCheck.Fluent;
using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

/// <summary>Random rows, nulls and broken values among them, and random queries.</summary>
public static class AggregationArbitraries
{
    private static readonly Condition Outcome = Condition.In(
        AttemptsRelation.Result, AttemptResult.Delivered, AttemptResult.DeliveredPerson, AttemptResult.Busy);

    private static readonly Condition Delivered = Condition.In(AttemptsRelation.Result, AttemptResult.Delivered);

    private static readonly Condition Voice = Condition.In(AttemptsRelation.Channel, Channel.Voice, Channel.Dialer);

    private static readonly Condition Success = Condition.In(AttemptsRelation.ScriptResult, ScriptResult.Success);

    private static readonly Condition OptedOut = Condition.IsTrue(AttemptsRelation.OptOut);

    private static readonly Measure[] Measures =
    [
        Measure.Count(),
        Measure.Count(Outcome),
        Measure.Count(Outcome, Voice),
        Measure.Count(Outcome, Delivered),
        Measure.Count(Success),
        Measure.Count(OptedOut, Voice),
        Measure.Sum(AttemptsRelation.SizeBytes),
        Measure.Sum(AttemptsRelation.SizeBytes, Voice),
        Measure.Sum(AttemptsRelation.AttemptNumber, Success),
        Measure.Sum(AttemptsRelation.DcAttempts),
        Measure.Minimum(AttemptsRelation.StartedAt, Outcome),
        Measure.Maximum(AttemptsRelation.StartedAt, Outcome),
        Measure.Minimum(AttemptsRelation.SizeBytes),
        Measure.Maximum(AttemptsRelation.AttemptNumber, Voice),
        Measure.Maximum(AttemptsRelation.EndedAt),
        Measure.CountDistinct(AttemptsRelation.ContactId),
        Measure.CountDistinct(AttemptsRelation.ContactId, Outcome),
        Measure.CountDistinct(AttemptsRelation.ContactId, Delivered),
        Measure.CountDistinct(AttemptsRelation.ListId, Voice),
        Measure.CountDistinct(AttemptsRelation.PassId),
        Measure.CountDistinct(AttemptsRelation.CampaignId, Delivered),
        Measure.CountInvalid(AttemptRow.Columns),
        Measure.CountInvalid([AttemptsRelation.ContactId, AttemptsRelation.DcAttempts]),
    ];

    public static Arbitrary<AttemptRow> Row() => Arb.From(
        from account in OrNull(Gen.Elements("A1", "A2"))
        from campaign in OrNull(Gen.Choose(1, 9).Select(n => $"C{n}"))
        from pass in OrNull(Gen.Elements("P1", "P2", "P\u00A2"))
        from contact in OrNull(Id())
        from list in OrNull(Id())
        from channel in Code(9)
        from device in OrNull(Gen.Elements("+15550100", "a@example.com"))
        from number in OrNullValue(Gen.Choose(-2, 9))
        from started in OrNullValue(Whole())
        from ended in OrNullValue(Whole())
        from result in Code(27)
        from size in OrNullValue(Whole())
        from script in Code(3)
        from optOut in Code(3)
        from dcAttempts in OrNullValue(Gen.Elements(0, 1, -1, int.MaxValue, int.MinValue))
        select new AttemptRow
        {
            Account = account,
            Campaign = campaign,
            Pass = pass,
            Contact = contact,
            List = list,
            Channel = (Channel?)channel,
            Device = device,
            AttemptNumber = number,
            StartedAt = started,
            EndedAt = ended,
            Result = (AttemptResult?)result,
            SizeBytes = size,
            ScriptResult = (ScriptResult?)script,
            OptOut = optOut,
            DcAttempts = dcAttempts,
        });

    public static Arbitrary<AggregateQuery> Query() => Arb.From(
        from groups in Gen.SubListOf(
            AttemptsRelation.AccountId, AttemptsRelation.PassId, AttemptsRelation.CampaignId)
        from measures in Gen.SubListOf(Measures)
        from order in Gen.Shuffle(measures.ToArray())
        select new AggregateQuery(AttemptsRelation.Schema, [.. groups], [.. order]));

    // Ids of every length around the 16 bytes kept in place, equal beginnings, trailing zeros, a few that are no ids.
    private static Gen<string> Id() => Gen.Frequency(
        (6, Gen.Choose(1, 40).Select(length => new string('x', length))),
        (4, Gen.Choose(0, 30).Select(n => $"contact-{n}")),
        (2, Gen.Choose(0, 30).Select(n => $"0f8fad5b-d9cb-469f-a165-70867728950{n:d2}")),
        (1, Gen.Elements("x\0", "x\0\0", "\u0085", "\u00A2", "\u007F", new string('y', 128), new string('y', 129))));

    private static Gen<long> Whole() => Gen.Frequency(
        (6, Gen.Choose(-1000, 1000).Select(n => (long)n)),
        (1, Gen.Elements(long.MinValue, long.MaxValue, long.MinValue + 1, 1L << 45, -(1L << 46), 1L << 62)));

    private static Gen<byte?> Code(int count) =>
        OrNullValue(Gen.Choose(0, count).Select(n => (byte)(n == count ? 255 : n)));

    private static Gen<string?> OrNull(Gen<string> values) =>
        Gen.Frequency((9, values.Select(value => (string?)value)), (1, Gen.Constant<string?>(null)));

    private static Gen<T?> OrNullValue<T>(Gen<T> values)
        where T : struct => Gen.Frequency((9, values.Select(value => (T?)value)), (1, Gen.Constant<T?>(null)));
}
