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
        using var writer = NewWriter(stream);
        WriteMeta(writer, file, voters.Rows);
        WriteProjects(writer, file);
        WriteVotes(writer, file, voters);
    }

    /// <summary>
    /// Writes a file whose ballots nobody holds in memory: they are taken one by one, as they come, under running numbers. The stream stays open.
    /// </summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="file">The projects and the description; ballots of its election are not written.</param>
    /// <param name="count">How many ballots will come, which the head of the file tells first.</param>
    /// <param name="voterColumns">The names of the columns beside each ballot; none for most.</param>
    /// <param name="votes">The ballots. They should come in an order that does not tell when they were cast.</param>
    /// <exception cref="ArgumentException">More or fewer ballots came than were announced, or one has not a value for each column. The file is then half written.</exception>
    public static void Write(Stream stream, PabulibFile file, long count, IReadOnlyList<string> voterColumns, IEnumerable<PabulibVote> votes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(voterColumns);
        ArgumentNullException.ThrowIfNull(votes);
        using var writer = NewWriter(stream);
        WriteMeta(writer, file, count);
        WriteProjects(writer, file);
        WriteHeader(writer, file, voterColumns);
        var number = 0L;
        foreach (var vote in votes)
        {
            if (vote.Columns.Count != voterColumns.Count)
                throw new ArgumentException($"Ballot {number + 1} has {vote.Columns.Count} values for {voterColumns.Count} columns.", nameof(votes));
            WriteVote(writer, file, (++number).ToString(CultureInfo.InvariantCulture), vote.Choices.Span, vote.Values.Span, vote.Columns);
        }

        if (number != count)
            throw new ArgumentException($"{number} ballots came where {count} were announced.", nameof(votes));
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

    private static StreamWriter NewWriter(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    private static bool HasPoints(PabulibFile file) => file.VoteType is PabulibVoteType.Cumulative or PabulibVoteType.Scoring;

    private static void WriteHeader(StreamWriter writer, PabulibFile file, IReadOnlyList<string> voterColumns)
    {
        writer.WriteLine("VOTES");
        writer.WriteLine(string.Join(';', (string[])["voter_id", "vote", .. HasPoints(file) ? ["points"] : Array.Empty<string>(), .. voterColumns]));
    }

    private static void WriteVotes(StreamWriter writer, PabulibFile file, VoterColumns voters)
    {
        var election = file.Election;
        WriteHeader(writer, file, voters.Names);
        foreach (var (group, ballot, number) in voters.InOrder())
            WriteVote(writer, file, voters.Id(ballot) ?? number.ToString(CultureInfo.InvariantCulture), election.Choices(group), election.Values(group), voters.Values(ballot));
    }

    private static void WriteVote(StreamWriter writer, PabulibFile file, string id, ReadOnlySpan<int> choices, ReadOnlySpan<int> values, IEnumerable<string> columns)
    {
        WriteField(writer, id, first: true);
        WriteField(writer, string.Join(',', choices.ToArray().Select(choice => file.Election.ProjectIds[choice])));
        if (HasPoints(file))
            WriteField(writer, string.Join(',', values.ToArray().Select(value => value.ToString(CultureInfo.InvariantCulture))));
        foreach (var value in columns)
            WriteField(writer, value);
        writer.WriteLine();
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
