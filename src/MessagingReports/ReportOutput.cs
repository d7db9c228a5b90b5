using System.IO.Pipelines;
using MessagingReports.Outputs;

namespace MessagingReports;

/// <summary>Where a report goes: a folder, a file, a stream or a pipe.</summary>
/// <remarks>
/// Files are all-or-nothing: a temporary file beside the target, flushed to disk and renamed when whole, together with
/// its manifest. What a killed process left unfinished is removed by the next run into its folder.
/// Streams and pipes cannot be undone; nothing is written to them before the request is valid and the source has
/// answered, and when
/// the run fails later, its task fails. Each takes compressed reports (<see cref="ReportRequest.Compression"/>): in a
/// folder their names say so, elsewhere the caller does.
/// </remarks>
public abstract class ReportOutput
{
    private protected ReportOutput()
    {
    }

    /// <summary>Whether several reports can go there.</summary>
    internal virtual bool TakesSeveral => false;

    /// <summary>Files of default names in a folder, which is made when it does not exist.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="overwrite">Whether existing files of the same names may be replaced.</param>
    public static ReportOutput Folder(string path, bool overwrite = false) =>
        new FolderOutput(Required(path, nameof(path)), overwrite);

    /// <summary>One file; its folder must exist.</summary>
    /// <param name="path">The file.</param>
    /// <param name="overwrite">Whether an existing file may be replaced.</param>
    public static ReportOutput File(string path, bool overwrite = false) =>
        new FileOutput(Required(path, nameof(path)), overwrite);

    /// <summary>A stream, which is flushed and left open; no manifest is written to it, the result has it.</summary>
    /// <param name="stream">The stream; only written to, from where it stands.</param>
    public static ReportOutput Stream(Stream stream) => new StreamOutput(Required(stream, nameof(stream)));

    /// <summary>
    /// A pipe, which is left for the caller to complete; no manifest is written to it, the result has it.
    /// </summary>
    /// <param name="pipe">
    /// The pipe. Its reader must take all of the report: the run waits for it, and fails when it completes early.
    /// </param>
    public static ReportOutput Pipe(PipeWriter pipe) => new PipeOutput(Required(pipe, nameof(pipe)));

    /// <summary>Opens the sink of one report; nothing is visible before it is committed.</summary>
    internal abstract OutputSink Open(string defaultName);

    /// <summary>Makes what must be there before sinks are opened; called once a run.</summary>
    internal virtual NewFolders Prepare() => NewFolders.None;

    private static T Required<T>(T value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    private sealed class FolderOutput(string path, bool overwrite) : ReportOutput
    {
        internal override bool TakesSeveral => true;

        internal override NewFolders Prepare()
        {
            NewFolders folders = NewFolders.Make(path);
            Leftovers.Remove(path);
            return folders;
        }

        internal override OutputSink Open(string defaultName) =>
            new FileSink(Path.Combine(path, defaultName), overwrite);
    }

    private sealed class FileOutput(string path, bool overwrite) : ReportOutput
    {
        internal override NewFolders Prepare()
        {
            Leftovers.Remove(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
            return NewFolders.None;
        }

        internal override OutputSink Open(string defaultName) => new FileSink(path, overwrite);
    }

    private sealed class StreamOutput(Stream stream) : ReportOutput
    {
        internal override OutputSink Open(string defaultName) => new StreamSink(stream);
    }

    private sealed class PipeOutput(PipeWriter pipe) : ReportOutput
    {
        internal override OutputSink Open(string defaultName) => new PipeSink(pipe);
    }
}
