
namespace MessagingReports.Verification.Between;

/// <summary>
/// Two reports of the same attempts, read again side by side to name the cells that differ (G20, G22, G23).
/// </summary>
internal sealed class AttemptPair(
    FinishedReport first, FinishedReport second, int[] firstColumns, int[] secondColumns, string rule, BreakList breaks)
{
    public async Task NameAsync(CancellationToken cancellationToken)
    {
        FinishedFile left = new(first);
        await using (left.ConfigureAwait(false))
        {
            FinishedFile right = new(second);
            await using (right.ConfigureAwait(false))
            {
                await left.ReadHeaderAsync(breaks, cancellationToken).ConfigureAwait(false);
                await right.ReadHeaderAsync(breaks, cancellationToken).ConfigureAwait(false);
                await NameAsync(left, right, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async ValueTask<bool> NextAsync(FinishedFile file, CancellationToken cancellationToken)
    {
        int rowType = file.Row.Columns[0].Header == "Row Type" ? 0 : -1;
        while (await file.ReadAsync(breaks: null, cancellationToken).ConfigureAwait(false))
        {
            if (rowType < 0 || !file.Row[rowType].SequenceEqual("Filtered"u8))
            {
                return true;
            }
        }

        return false;
    }

    private async Task NameAsync(FinishedFile left, FinishedFile right, CancellationToken cancellationToken)
    {
        while (true)
        {
            bool hasLeft = await NextAsync(left, cancellationToken).ConfigureAwait(false);
            bool hasRight = await NextAsync(right, cancellationToken).ConfigureAwait(false);
            if (!hasLeft || !hasRight)
            {
                if (hasLeft != hasRight)
                {
                    FinishedRow more = hasLeft ? left.Row : right.Row;
                    string other = hasLeft ? second.File : first.File;
                    breaks.Add(more.File, rule, null, $"an attempt of {other}", "one it has not", more.Number);
                }

                return;
            }

            // An attempt that only one of them has shifts all behind it: the first such row is told.
            if (!Compare(left.Row, right.Row))
            {
                return;
            }
        }
    }

    private bool Compare(FinishedRow left, FinishedRow right)
    {
        for (int i = 0; i < firstColumns.Length; i++)
        {
            ReadOnlySpan<byte> expected = left[firstColumns[i]];
            ReadOnlySpan<byte> found = right[secondColumns[i]];
            if (!expected.SequenceEqual(found))
            {
                string text = CellText.Show(right.Columns[secondColumns[i]], expected);
                breaks.AddCell(
                    right,
                    rule,
                    right.Columns[secondColumns[i]],
                    FormattableString.Invariant($"{text}, as in row {left.Number} of {left.File}"),
                    found);
                if (IsId(right.Columns[secondColumns[i]].Header))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsId(string header) => header is "Attempt ID" or "Row ID";
}
