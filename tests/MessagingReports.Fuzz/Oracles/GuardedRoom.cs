namespace MessagingReports.Fuzz.Oracles;

/// <summary>Room of a promised size between bytes that must stay as they are.</summary>
internal static unsafe class GuardedRoom
{
    private const byte Guard = 0xA5;
    private const int GuardBytes = 64;

    public delegate byte* Writer(byte* destination);

    /// <summary>What the writer wrote; a finding when it wrote before its room or past it.</summary>
    public static byte[] Written(int capacity, Writer writer)
    {
        byte[] room = new byte[capacity + (2 * GuardBytes)];
        room.AsSpan().Fill(Guard);
        fixed (byte* start = room)
        {
            byte* destination = start + GuardBytes;
            long length = writer(destination) - destination;
            Driving.FindingException.Unless(
                length >= 0 && length <= capacity, $"{length} bytes in a room of {capacity}");
            Driving.FindingException.Unless(
                !room.AsSpan(0, GuardBytes).ContainsAnyExcept(Guard), "wrote before its room");
            Driving.FindingException.Unless(
                !room.AsSpan(GuardBytes + capacity).ContainsAnyExcept(Guard), "wrote past its room");
            return room.AsSpan(GuardBytes, (int)length).ToArray();
        }
    }
}
