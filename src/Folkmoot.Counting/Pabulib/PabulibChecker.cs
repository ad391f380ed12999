using Folkmoot.Counting.Pabulib.Checks;

namespace Folkmoot.Counting.Pabulib;

/// <summary>
/// Says everything that is wrong with a .pb file, line by line: what the format forbids, what does not add up, and whether the rule that
/// META names selects the projects that the file says were selected (greedy in its variants and equal shares are counted again).
/// </summary>
/// <remarks>
/// It follows the rules of Pabulib's own checker as published, but computes exactly where that one drops decimals, and adds a warning for
/// ballots that name a project twice. Time: that of reading, and of one count by the named rule.
/// </remarks>
public static class PabulibChecker
{
    /// <summary>Checks a file from a stream, which stays open.</summary>
    /// <param name="stream">The bytes, from where the stream stands to its end.</param>
    /// <param name="options">How much to accept and whom to tell about progress; <see cref="PabulibReadOptions.Default"/> when null.</param>
    /// <param name="cancellation">Ends the check early.</param>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static PabulibCheckResult Check(Stream stream, PabulibReadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var issues = new IssueLog(collecting: true);
        var ballots = new BallotCheck(issues);
        PabulibFile? file = null;
        try
        {
            file = PabulibParser.Parse(stream, options ?? PabulibReadOptions.Default, issues, ballots, cancellation);
            ballots.Finish();
            if (file is not null)
                SelectionCheck.Check(file, ballots.Meta, issues, cancellation);
        }
        catch (PabulibException error)
        {
            issues.Add(error.Issue);
        }

        return new PabulibCheckResult(issues.ToList(), file);
    }

    /// <summary>Checks a file on disk.</summary>
    /// <inheritdoc cref="Check(Stream, PabulibReadOptions?, CancellationToken)"/>
    public static PabulibCheckResult Check(string path, PabulibReadOptions? options = null, CancellationToken cancellation = default)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return Check(stream, options, cancellation);
    }
}
