namespace MessagingReports.Testing.Sampling;

/// <summary>
/// Who is attempted in the 64 slots of a round: 38 contacts, 13 of them twice or more, 7 thrice or more, 4 four times,
/// 2 that call or write back.
/// </summary>
/// <remarks>
/// A round lasts about a day; each slot is one attempt for each lane, and each lane has 38 contacts of its own.
/// </remarks>
internal static class ContactPattern
{
    public const int Slots = 64;
    public const int Contacts = 38;

    private static readonly (byte Contact, byte Number, bool IsLast)[] Pattern = Create();

    /// <summary>
    /// The contact of a slot, the number of its attempt (0: inbound) and whether it is the contact's last.
    /// </summary>
    public static (byte Contact, byte Number, bool IsLast) At(int slot) => Pattern[slot];

    private static (byte Contact, byte Number, bool IsLast)[] Create()
    {
        List<(int Time, byte Contact, byte Number, bool IsLast)> attempts = [];
        for (int contact = 0; contact < Contacts; contact++)
        {
            int last = contact % 12 == 0 ? 4 : contact % 6 == 0 ? 3 : contact % 3 == 0 ? 2 : 1;
            for (int number = 1; number <= last; number++)
            {
                attempts.Add(((contact * 10) + (number * 91), (byte)contact, (byte)number, number == last));
            }
        }

        attempts.Add(((10 * 10) + 116, 10, 0, false));
        attempts.Add(((22 * 10) + 116, 22, 0, false));
        return [.. attempts.OrderBy(item => item.Time).Select(item => (item.Contact, item.Number, item.IsLast))];
    }
}
