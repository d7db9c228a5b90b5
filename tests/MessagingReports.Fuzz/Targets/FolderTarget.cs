using System.IO.Compression;
using System.Text;
using MessagingReports.Fuzz.Driving;
using MessagingReports.Fuzz.Oracles;
using MessagingReports.Relations;
using MessagingReports.Sources;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Fuzz.Targets;

/// <summary>
/// Any bytes as the file of one relation, plain or in gzip: a report or an error of one line that names the file and
/// the place; as many records as a slow reader counts, each with the same fields.
/// </summary>
internal sealed class FolderTarget : FuzzTarget
{
    private static readonly RelationSchema[] Relations = [.. RelationSchemas.Directory, .. RelationSchemas.Facts];

    private readonly Lazy<string> _folder;
    private readonly Lazy<IReadOnlyDictionary<string, byte[]>> _sound = new(() => SampleFolders.Files(folder =>
        DataFolderWriter.WriteAsync(
            folder, SampleFolders.Store.Directory, relation => SampleFolders.Store.Read(relation))));

    public FolderTarget() => _folder = new(Fill);

    public override string Name => "data-folder";

    public override IEnumerable<byte[]> Seeds => Relations.SelectMany((relation, index) =>
    {
        byte[] sound = _sound.Value[relation.Name + ".csv"];
        string[] lines = Encoding.UTF8.GetString(sound).Split("\r\n");
        byte[] few = Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Take(4)) + "\r\n");
        return (byte[][])
        [
            [0, (byte)index, 0, .. few],
            [1, (byte)index, 1, .. few],
            [2, (byte)index, 0, .. Compressed(few)],
        ];
    });

    public override IReadOnlyList<byte[]> Tokens { get; } =
    [
        .. FuzzTexts.Tokens,
        .. Relations.SelectMany(relation => relation.Columns).Select(column => column.Name).Distinct()
            .Select(Encoding.UTF8.GetBytes),
        .. Relations.SelectMany(relation => relation.Columns).SelectMany(column => column.Enumeration?.Labels ?? [])
            .Distinct().Select(Encoding.UTF8.GetBytes),
        .. ((string[])
            [
                "2024-10-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "true", "false", "-1", "0", "2147483648",
                "0.0001", "999999999999999999", "-0", "1e5", "+1", ".5", "5.", "\uFFFE", "America/New_York", "USD",
            ]).Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0, 0, 0xFE, 0xFF], [0x1F, 0x8B, 8],
    ];

    public override void Run(byte[] input)
    {
        InputReader reader = new(input);
        int form = reader.Below(3);
        RelationSchema relation = reader.Of(Relations);
        bool alsoRuns = reader.Boolean();
        byte[] bytes = reader.Rest();
        string plain = Path.Combine(_folder.Value, relation.Name + ".csv");
        string path = form == 0 ? plain : plain + ".gz";
        if (form != 0)
        {
            File.Delete(plain);
        }

        File.WriteAllBytes(path, form == 1 ? Compressed(bytes) : bytes);
        try
        {
            bool? isAccepted = Counted(relation, bytes, form);
            if (isAccepted != false || alsoRuns)
            {
                Reported(relation, Path.GetFileName(path), isAccepted == true);
            }
        }
        finally
        {
            if (form != 0)
            {
                File.Delete(path);
            }

            File.WriteAllBytes(plain, _sound.Value[relation.Name + ".csv"]);
        }
    }

    /// <summary>
    /// Reads the file record by record; true when all of it was accepted, null when its bytes could not be read.
    /// </summary>
    private bool? Counted(RelationSchema relation, byte[] bytes, int form)
    {
        DataFolderFile file = DataFolderFile.Find(_folder.Value, relation)!;
        List<string[]> records = [];
        try
        {
            CsvRelationReader reader = Wait(CsvRelationReader.OpenAsync(file, relation, default).AsTask());
            try
            {
                records.Add([.. reader.Header.Select(column => column.Name)]);
                while (Wait(reader.ReadAsync(default).AsTask()))
                {
                    records.Add([.. reader.Header.Select(column => Encoding.UTF8.GetString(reader.Field(column)))]);
                }
            }
            finally
            {
                reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        }
        catch (ReportDataException exception)
        {
            IsTold(exception, file.Name);
            FindingException.UnlessEqual(relation.Name, exception.Relation, "the relation of the error");
            return false;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            // The source tells it as a file that cannot be read: a run is to show it.
            return null;
        }

        List<string[]> expected = CsvRecords.ReadSlowly(form == 2 ? Decompressed(bytes) : bytes);
        FindingException.UnlessEqual(expected.Count, records.Count, "records");
        for (int i = 0; i < records.Count; i++)
        {
            FindingException.UnlessEqual(string.Join('|', expected[i]), string.Join('|', records[i]), "record");
        }

        return true;
    }

    /// <summary>Runs a report that reads the relation.</summary>
    private void Reported(RelationSchema relation, string file, bool isAccepted)
    {
        DataFolderSource source = new(_folder.Value);
        ReportRequest request = new()
        {
            Report = relation.Name switch
            {
                "service_usage" => ReportCatalog.ServiceDetail,
                "list_loads" => ReportCatalog.ListAudit,
                "direct_connect_attempts" => ReportCatalog.ContactCenter,
                "filtered_contacts" => ReportCatalog.AllContacts,
                "contract_lines" or "services" => ReportCatalog.ServiceSummary,
                _ => ReportCatalog.AccountActivity,
            },
            Scope = ReportScope.Account(SampleFolders.Store.Directory.Accounts[0].AccountId),
            Period = ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 10, 31)),
        };
        using MemoryStream stream = new();
        try
        {
            Wait(new ReportRunner(source, SampleFolders.Clock).RunAsync(request, ReportOutput.Stream(stream)));
            FindingException.Unless(isAccepted, "a report of a file that was refused");
        }
        catch (ReportException exception)
        {
            FindingException.Unless(!exception.Message.Contains('\n', StringComparison.Ordinal), "more than one line");
            if (!isAccepted)
            {
                IsTold(exception, file);
            }

            // Of an accepted file, only rules between records are left.
            FindingException.Unless(
                !isAccepted || exception is ReportDataException or ReportRequestException,
                "a file that was read cannot be read: " + exception.Message);
        }
    }

    private static void IsTold(ReportException exception, string file)
    {
        FindingException.Unless(
            exception.Message.StartsWith(file, StringComparison.Ordinal), "no file in: " + exception.Message);
        FindingException.Unless(
            exception is ReportSourceException || exception.Message.Contains(", line ", StringComparison.Ordinal),
            "no line in: " + exception.Message);
        FindingException.Unless(!exception.Message.Contains('\n', StringComparison.Ordinal), "more than one line");
    }

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static byte[] Compressed(byte[] bytes)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }

    private static byte[] Decompressed(byte[] bytes)
    {
        using MemoryStream plain = new();
        using GZipStream gzip = new(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    private string Fill()
    {
        string folder = SampleFolders.Make(Name);
        foreach ((string name, byte[] bytes) in _sound.Value)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }

        return folder;
    }
}
