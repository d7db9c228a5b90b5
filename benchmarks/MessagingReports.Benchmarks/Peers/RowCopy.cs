using System.Runtime.CompilerServices;
using MessagingReports.Relations;
using Attempt = MessagingReports.Model.Attempt;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>
/// The limit of any writer that is given row objects: every property is read, a text made bytes and any other value
/// copied as it lies in memory. Nothing is formatted, quoted, joined, looked up or separated.
/// </summary>
internal sealed unsafe class RowCopy(IReadOnlyList<Attempt> rows) : ICsvPeer
{
    private const int BlockBytes = 256 * 1024;
    private const int LongestRecord = 16 * 1024;

    private readonly byte[] _block = GC.AllocateUninitializedArray<byte>(BlockBytes, pinned: true);

    public string Name => "limit: properties read, text made bytes";

    public long Write(Stream destination)
    {
        fixed (byte* block = _block)
        {
            byte* position = block;
            foreach (Attempt row in rows)
            {
                if (position > block + BlockBytes - LongestRecord)
                {
                    destination.Write(new ReadOnlySpan<byte>(block, (int)(position - block)));
                    position = block;
                }

                position = Text(row.AttemptId, position);
                position = Text(row.AccountId, position);
                position = Text(row.CampaignId, position);
                position = Text(row.SubCampaignId, position);
                position = Text(row.PassId, position);
                position = Text(row.ContactId, position);
                position = Text(row.ClientId, position);
                position = Text(row.FirstName, position);
                position = Text(row.LastName, position);
                position = Text(row.Company, position);
                position = Text(row.PostalCode, position);
                position = Text(row.ContactTimeZone, position);
                position = Text(row.ListId, position);
                position = Text(row.ListName, position);
                position = Text(row.Other1, position);
                position = Text(row.Other2, position);
                position = Text(row.Other3, position);
                position = Text(row.Other4, position);
                position = Text(row.Other5, position);
                position = Text(row.Other6, position);
                position = Text(row.Other7, position);
                position = Text(row.Other8, position);
                position = Text(row.Other9, position);
                position = Text(row.Other10, position);
                position = Value(row.Channel, position);
                position = Value(row.Direction, position);
                position = Text(row.Device, position);
                position = Value(row.DeviceType, position);
                position = Text(row.DeviceCountry, position);
                position = Text(row.OriginatingAddress, position);
                position = Value(row.AttemptNumber, position);
                position = Value(row.StartedAt, position);
                position = Value(row.AnsweredAt, position);
                position = Value(row.EndedAt, position);
                position = Value(row.ReceiptAt, position);
                position = Value(row.FirstOpenAt, position);
                position = Value(row.FirstClickAt, position);
                position = Value(row.Result, position);
                position = Text(row.NetworkStatusCode, position);
                position = Text(row.NetworkStatusText, position);
                position = Value(row.AnsweredBy, position);
                position = Value(row.RingSeconds, position);
                position = Value(row.CallSeconds, position);
                position = Value(row.MessageSeconds, position);
                position = Value(row.BillableSeconds, position);
                position = Value(row.Segments, position);
                position = Value(row.Encoding, position);
                position = Value(row.SizeBytes, position);
                position = Value(row.BounceType, position);
                position = Text(row.ScriptName, position);
                position = Value(row.ScriptResult, position);
                position = Text(row.Response, position);
                position = Value(row.OptOut, position);
                position = Value(row.DcAttempts, position);
                position = Value(row.DcStartedAt, position);
                position = Value(row.DcResult, position);
                position = Text(row.DcNumber, position);
                position = Text(row.DcCenterName, position);
                position = Value(row.DcHoldSeconds, position);
                position = Value(row.DcTalkSeconds, position);
            }

            destination.Write(new ReadOnlySpan<byte>(block, (int)(position - block)));
            return rows.Count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Text(string? text, byte* position)
    {
        if (text is null)
        {
            return position;
        }

        AsciiNarrowing.TryNarrowPadded(text, position);
        return position + text.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Value<T>(T value, byte* position)
    {
        Unsafe.WriteUnaligned(position, value);
        return position + Unsafe.SizeOf<T>();
    }
}
