namespace Folkmoot.Counting.Pabulib;

/// <summary>Reads elections in the .pb format of Pabulib, all vote types, in one pass and bounded memory.</summary>
/// <remarks>
/// The format is described by Faliszewski et al., <em>Participatory Budgeting: Data, Tools and Analysis</em>, IJCAI 2023
/// (arXiv 2305.11035). The reader accepts whatever says clearly which election it holds, including a byte-order mark, either line
/// ending, a decimal comma and columns in any order; <see cref="PabulibChecker"/> names what the format does not allow.
/// A project named twice on a ballot is treated as <see cref="PabulibReadOptions.Duplicates"/> says. Ballots that name nobody count.
/// Time grows with the bytes of the file; memory with projects and different ballots.
/// </remarks>
public static class PabulibReader
{
    /// <summary>Reads a file from a stream, which stays open.</summary>
    /// <param name="stream">The bytes, from where the stream stands to its end; a pipe will do.</param>
    /// <param name="options">What to keep and how much to accept; <see cref="PabulibReadOptions.Default"/> when null.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The election and its description.</returns>
    /// <exception cref="PabulibException">The file does not say which election it holds.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static PabulibFile Read(Stream stream, PabulibReadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return PabulibParser.Parse(stream, options ?? PabulibReadOptions.Default, new IssueLog(collecting: false), null, cancellation)!;
    }

    /// <summary>Reads a file from disk.</summary>
    /// <inheritdoc cref="Read(Stream, PabulibReadOptions?, CancellationToken)"/>
    public static PabulibFile Read(string path, PabulibReadOptions? options = null, CancellationToken cancellation = default)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return Read(stream, options, cancellation);
    }
}
