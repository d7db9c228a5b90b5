using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Model;
using MessagingReports.Testing;
using NodaTime;
using NodaTime.Text;

namespace MessagingReports.Contract.Tests.Examples;

/// <summary>Reads a data folder into row objects with nothing of the library but its row classes.</summary>
internal static class FolderRows
{
    public static StoreRows Read(string folder) => new()
    {
        Directory = new ReportDirectory(
            Rows<Enterprise>(folder, "enterprises"),
            Rows<Account>(folder, "accounts"),
            Rows<Campaign>(folder, "campaigns"),
            Rows<SubCampaign>(folder, "sub_campaigns"),
            Rows<Pass>(folder, "passes"),
            Rows<Service>(folder, "services"),
            Rows<ContractLine>(folder, "contract_lines")),
        Attempts = Rows<Attempt>(folder, "attempts"),
        FilteredContacts = Rows<FilteredContact>(folder, "filtered_contacts"),
        DirectConnectAttempts = Rows<DirectConnectAttempt>(folder, "direct_connect_attempts"),
        ListLoads = Rows<ListLoad>(folder, "list_loads"),
        ServiceUsage = Rows<ServiceUsage>(folder, "service_usage"),
    };

    private static List<TRow> Rows<TRow>(string folder, string relation)
    {
        string path = Path.Combine(folder, relation + ".csv");
        using Stream file = File.Exists(path)
            ? File.OpenRead(path)
            : new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress);
        List<string[]> records = [.. CsvRecords.Read(file)];
        PropertyInfo[] properties = [.. records[0].Select(name => typeof(TRow).GetProperty(
            name.Replace("_", "", StringComparison.Ordinal),
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!)];
        return [.. records.Skip(1).Select(record => Row<TRow>(properties, record))];
    }

    private static TRow Row<TRow>(PropertyInfo[] properties, string[] record)
    {
        // Required properties do not stop reflection; the data fills every one of them.
        TRow row = Activator.CreateInstance<TRow>();
        for (int i = 0; i < record.Length; i++)
        {
            if (record[i].Length > 0)
            {
                properties[i].SetValue(row, Value(record[i], properties[i].PropertyType));
            }
        }

        return row;
    }

    private static object Value(string text, Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare.IsEnum)
        {
            return Enum.Parse(bare, Letters(text), ignoreCase: true);
        }

        return bare == typeof(Instant)
            ? InstantPattern.ExtendedIso.Parse(text).Value
            : Convert.ChangeType(text, bare, CultureInfo.InvariantCulture);
    }

    /// <summary>A label without what a C# name cannot hold: <c>Seed/Test</c> is <c>SeedTest</c>.</summary>
    private static string Letters(string label)
    {
        StringBuilder letters = new();
        foreach (char c in label)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }
}
