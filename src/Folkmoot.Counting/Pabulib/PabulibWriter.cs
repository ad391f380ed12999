using System.Buffers;
using System.Globalization;
using System.Text;

namespace Folkmoot.Counting.Pabulib;

/// <summary>Writes elections in the .pb format of Pabulib: UTF-8 without a mark, lines ended by a line feed.</summary>
/// <remarks>
/// The counts, the budget and the vote type in META and the costs of projects are written from the election, everything else as it was
/// read. An election whose ballots carry weights is written with each ballot as often as it weighs.
/// </remarks>
public static class PabulibWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(";\"\r\n");

    /// <summary>Writes a file to a stream, which stays open.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="file">The election and its description.</param>
    /// <param name="options">What to write of the voters; <see cref="PabulibWriteOptions.Default"/> when null.</param>
    /// <exception cref="ArgumentException">The options name a column, or ask for ids, that the file does not hold.</exception>
    public static void Write(Stream stream, PabulibFile file, PabulibWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        var voters = new VoterColumns(file, options ?? PabulibWriteOptions.Default);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        WriteMeta(writer, file, voters.Rows);
        WriteProjects(writer, file);
        WriteVotes(writer, file, voters);
    }

    internal static string NameOf(PabulibVoteType type) => type switch
    {
        PabulibVoteType.ChooseOne => "choose-1",
        PabulibVoteType.Ordinal => "ordinal",
        PabulibVoteType.Cumulative => "cumulative",
        PabulibVoteType.Scoring => "scoring",
        _ => "approval",
    };

    private static void WriteMeta(StreamWriter writer, PabulibFile file, long votes)
    {
        var meta = file.Meta
            .With("num_projects", file.Projects.Count.ToString(CultureInfo.InvariantCulture))
            .With("num_votes", votes.ToString(CultureInfo.InvariantCulture))
            .With("budget", file.Election.Format(file.Election.Budget))
            .With("vote_type", NameOf(file.VoteType));
        writer.WriteLine("META");
        writer.WriteLine("key;value");
        foreach (var (key, value) in meta)
        {
            WriteField(writer, key, first: true);
            WriteField(writer, value);
            writer.WriteLine();
        }
    }

    private static void WriteProjects(StreamWriter writer, PabulibFile file)
    {
        writer.WriteLine("PROJECTS");
        writer.WriteLine(string.Join(';', file.ProjectColumns));
        for (var project = 0; project < file.Projects.Count; project++)
        {
            for (var column = 0; column < file.ProjectColumns.Count; column++)
            {
                var name = file.ProjectColumns[column];
                WriteField(writer, name is "cost" ? file.Election.Format(file.Election.Costs[project]) : file.Projects[project][name]!, column == 0);
            }

            writer.WriteLine();
        }
    }

    private static void WriteVotes(StreamWriter writer, PabulibFile file, VoterColumns voters)
    {
        var election = file.Election;
        var points = file.VoteType is PabulibVoteType.Cumulative or PabulibVoteType.Scoring;
        writer.WriteLine("VOTES");
        writer.WriteLine(string.Join(';', (string[])["voter_id", "vote", .. points ? ["points"] : Array.Empty<string>(), .. voters.Names]));
        foreach (var (group, ballot, number) in voters.InOrder())
        {
            WriteField(writer, voters.Id(ballot) ?? number.ToString(CultureInfo.InvariantCulture), first: true);
            WriteField(writer, string.Join(',', election.Choices(group).ToArray().Select(choice => election.ProjectIds[choice])));
            if (points)
                WriteField(writer, string.Join(',', election.Values(group).ToArray().Select(value => value.ToString(CultureInfo.InvariantCulture))));
            foreach (var value in voters.Values(ballot))
                WriteField(writer, value);
            writer.WriteLine();
        }
    }

    private static void WriteField(StreamWriter writer, string value, bool first = false)
    {
        if (!first)
            writer.Write(';');
        if (value.AsSpan().ContainsAny(Quoted))
            writer.Write($"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        else
            writer.Write(value);
    }
}
