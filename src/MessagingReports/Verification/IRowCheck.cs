namespace MessagingReports.Verification;

/// <summary>Something checked or counted while the rows of one report pass.</summary>
internal interface IRowCheck
{
    void Check(FinishedRow row);

    /// <summary>Every row has passed.</summary>
    void Complete()
    {
    }
}
