using System.Text;

namespace MessagingReports.Testing.Sampling;

/// <summary>
/// The words the sample store is made of, in UTF-8; a few of each kind need quotes or a formula guard.
/// </summary>
internal static class SampleTexts
{
    public static byte[][] FirstNames { get; } = List(
        "Ann|José|Li|Zoë|Kofi|Farid|Ines|Mary Jo|Bob|Eve|Søren|Renée|Omar|Priya|Anjali|Mateo|Chloé|Jürgen|" +
        "Aoife|Sione|Tala|Noah|Mia|Lucas|Emma|Björk|Łukasz|Dieter|Yuki|Haruto|Grace|Ivan|Olga|Peter|Rosa|Sam|" +
        "Tom|Uma|Vera|Will");

    public static byte[][] LastNames { get; } = List(
        "Nguyen|Kim|Ivanov|O'Neil|van den Berg|St. John|Müller|García|Smith, Jr.|Šimić|de la Cruz|Fa\"afia|" +
        "Patel|Singh|Brown|Jones|Wilson|Taylor|Fischer|Weber|Rossi|Novák|Sørensen|Lindqvist|Okafor|Mensah|" +
        "Tanaka|Suzuki|Chen|Wong|Lopez|Diaz|Martin|Bernard|Dubois|Kelly|Murphy|Walsh|Clark|Young|Hall|King|" +
        "Wright|Scott|Green|Baker|Adams|Nelson");

    public static byte[][] Companies { get; } = List(
        "Acme GmbH|Beta, Ltd|\"Gamma\" Clinics|Delta & Sons|=Epsilon|+Zeta|Eta S.A.|Theta K.K.|Iota Pty Ltd|" +
        "Kappa Group");

    public static byte[][] Branches { get; } = List(
        "North|South|East|West|Centre, Old Town|Zürich|Head office|\"The Yard\"");

    public static byte[][] Remarks { get; } = List(
        "VIP|Promo|=A1+B1|+49 Plan|-10 %|@handle|Renewal, annual|call \"after 5\"|Q4|Überfällig|" +
        "moved; new address|N/A|'quoted");

    public static byte[][] Replies { get; } = List("YES|No, call later|OK|=1+1|Thanks \"a lot\"|C|R|+1|Ja|Oui, demain");

    public static byte[][] KeyPresses { get; } = List("9|1|2|1|3|0|1|*");

    public static byte[][] Stops { get; } = List("STOP|stop|Stop.|END");

    public static byte[][] FilterSources { get; } = List(
        "Do not call, national|Company suppression|=Opt-outs 2024|Rule \"evening\"|Frequency cap 3/7|" +
        "Scrub 2024-09");

    public static byte[][] ListFiles { get; } = List(
        "contacts.csv|Kunden Müller.xlsx|=export(1).csv| final list .csv|Q4, east.txt|\"new\" contacts.csv|" +
        "+members.csv");

    public static byte[][] Loaders { get; } = List(
        "ops@northwind.example|sftp-import|api-key-7|J. Ortega|nightly, auto");

    public static byte[][] Specifications { get; } = List("map-1.xml|map-2.xml|standard");

    public static byte[][] CharacterSets { get; } = List("UTF-8|ISO-8859-1|windows-1252");

    public static byte[][] LoadFailures { get; } = List(
        "Header row missing|Unknown character set|Stopped by user|File is empty, 0 records|" +
        "Column \"phone\" not found");

    public static byte[][] Dispositions { get; } = List(
        "Sale|Call back|Not interested|Resolved, no action|\"VIP\" escalation");

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[][] List(string texts) => [.. texts.Split('|').Select(Encoding.UTF8.GetBytes)];
}
