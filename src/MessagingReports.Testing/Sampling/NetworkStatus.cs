using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>What networks answer: SIP codes for calls, SMPP codes for texts, SMTP codes for email.</summary>
internal static class NetworkStatus
{
    private static readonly (byte[] Code, byte[] Text)[] Calls = Table(
        "200 OK", "200 OK", "200 OK", "200 OK", "200 OK", "200 OK", "486 Busy Here", "480 Temporarily Unavailable",
        "404 Not Found", "503 Service Unavailable", "200 OK", "200 OK", "100 Trying", "180 Ringing",
        "480 Temporarily Unavailable", "408 Request Timeout", "403 Forbidden", "603 Decline", "484 Address Incomplete",
        "408 Request Timeout", "404 Not Found", "500 Server Internal Error");

    private static readonly (byte[] Code, byte[] Text)[] Texts = Table(
        "000 DELIVRD", "000 DELIVRD", "000 DELIVRD", "005 UNDELIV", "005 UNDELIV", "005 UNDELIV", "005 UNDELIV",
        "005 UNDELIV", "005 UNDELIV", "005 UNDELIV", "000 DELIVRD", "001 ACCEPTD", "002 ENROUTE", "002 ENROUTE",
        "005 UNDELIV", "003 EXPIRED", "008 REJECTD", "069 Spam, blocked", "00B Invalid destination \"address\"",
        "003 EXPIRED", "005 UNDELIV", "0FE System error");

    private static readonly (byte[] Code, byte[] Text)[] Emails = Table(
        "250 OK", "250 OK", "250 OK", "550 Refused", "550 Refused", "550 Refused", "550 Refused", "550 Refused",
        "550 Refused", "550 Refused", "250 2.0.0 OK, queued", "250 OK", "250 2.0.0 OK, queued", "250 OK",
        "550 Refused", "450 Try later", "554 5.7.1 Refused by policy", "554 5.7.1 Refused by policy",
        "550 5.1.1 No such user", "450 Try later", "552 5.2.2 Mailbox full", "451 4.3.0 Local error");

    public static byte[]? Code(in AttemptFact fact) => IsSilent(fact) ? null : Of(fact).Code;

    public static byte[]? Text(in AttemptFact fact) => IsSilent(fact) || fact.Draw(30, 2) == 0 ? null : Of(fact).Text;

    private static bool IsSilent(in AttemptFact fact) =>
        fact.Channel == Channel.Web || SampleChannels.IsSkipped(fact.Result);

    private static (byte[] Code, byte[] Text) Of(in AttemptFact fact) => (fact.Channel switch
    {
        Channel.Text => Texts,
        Channel.Email => Emails,
        _ => Calls,
    })[(int)fact.Result];

    /// <summary>One entry for each result in enumeration order: a code, a space, a text.</summary>
    private static (byte[] Code, byte[] Text)[] Table(params ReadOnlySpan<string> entries)
    {
        (byte[], byte[])[] table = new (byte[], byte[])[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            table[i] = (SampleTexts.Utf8(entries[i][..3]), SampleTexts.Utf8(entries[i][4..]));
        }

        return table;
    }
}
