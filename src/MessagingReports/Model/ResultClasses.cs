using MessagingReports.Relations;

namespace MessagingReports.Model;

/// <summary>The class of every result.</summary>
public static class ResultClasses
{
    private static readonly ResultClass[] Classes =
    [
        ResultClass.Delivered, // Delivered Person
        ResultClass.Delivered, // Delivered Machine
        ResultClass.Delivered, // Delivered without success
        ResultClass.Undelivered, // Undelivered Person
        ResultClass.Undelivered, // Undelivered Machine
        ResultClass.Undelivered, // Hang Up on Machine
        ResultClass.Undelivered, // Busy
        ResultClass.Undelivered, // No Answer
        ResultClass.Undelivered, // Bad Device
        ResultClass.Undelivered, // Not Connected
        ResultClass.Delivered, // Delivered
        ResultClass.Delivered, // Accepted by Carrier
        ResultClass.Pending, // Submitted
        ResultClass.Pending, // In Progress
        ResultClass.Undelivered, // Undeliverable
        ResultClass.Undelivered, // Expired
        ResultClass.Undelivered, // Rejected
        ResultClass.Undelivered, // Blocked
        ResultClass.Undelivered, // Invalid Address
        ResultClass.Undelivered, // No Receipt
        ResultClass.Undelivered, // Bounced
        ResultClass.Undelivered, // Failed
        ResultClass.NotAttempted, // Not Attempted
        ResultClass.NotAttempted, // Not Attempted Skip
        ResultClass.NotAttempted, // Cancelled
    ];

    /// <summary>The class <paramref name="result"/> belongs to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result is not defined.</exception>
    public static ResultClass Of(AttemptResult result)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((int)result, Classes.Length, nameof(result));
        return Classes[(int)result];
    }

    /// <summary>The results of the given classes.</summary>
    public static IReadOnlyList<AttemptResult> ResultsIn(params ReadOnlySpan<ResultClass> classes)
    {
        List<AttemptResult> results = [];
        for (int code = 0; code < Enumerations.AttemptResult.Labels.Count; code++)
        {
            if (classes.Contains(Classes[code]))
            {
                results.Add((AttemptResult)code);
            }
        }

        return results;
    }
}
