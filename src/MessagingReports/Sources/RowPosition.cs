namespace MessagingReports.Sources;

/// <summary>Where a gathered row lies.</summary>
/// <param name="At">Its window key in microseconds.</param>
/// <param name="Part">The batch that holds it.</param>
/// <param name="Row">Its row there.</param>
internal readonly record struct RowPosition(long At, int Part, int Row);
