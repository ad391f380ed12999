namespace Folkmoot.Counting.Pabulib;

/// <summary>The VOTES section, handed on ballot by ballot.</summary>
internal sealed class VoteSection
{
    private readonly SectionReader _section;
    private readonly MetaSection _meta;
    private readonly PabulibReadOptions _options;
    private readonly IssueLog _issues;
    private readonly ElectionBuilder _builder;
    private readonly IBallotObserver? _observer;
    private readonly BallotParser _parser;
    private readonly VoterIdSet _ids;
    private readonly byte[]? _wanted;
    private readonly VoterKeeper _keeper;
    private readonly int _idColumn;
    private readonly int _voteColumn;
    private readonly int _pointsColumn;

    private VoteSection(SectionReader section, MetaSection meta, ProjectSection projects, ElectionBuilder builder, PabulibReadOptions options, IssueLog issues, IBallotObserver? observer)
    {
        (_section, _meta, _options, _issues, _builder, _observer) = (section, meta, options, issues, builder, observer);
        section.Enter("VOTES");
        Columns = section.ReadHeader("voter_id", "vote");
        _idColumn = Columns.IndexOf("voter_id");
        _voteColumn = Columns.IndexOf("vote");
        _pointsColumn = PointsColumn();
        _ids = new VoterIdSet(meta.Whole("num_votes") ?? 0);
        _parser = new BallotParser(projects, meta, issues);
        _wanted = options.LocateVoter is { } wanted ? System.Text.Encoding.UTF8.GetBytes(wanted) : null;
        _keeper = new VoterKeeper(Columns, _idColumn, options);
    }

    public PabulibColumns Columns { get; }

    /// <summary>Rows of the section, refused ones included.</summary>
    public long Rows { get; private set; }

    public int? Located { get; private set; }

    public PabulibVoters? Voters => _keeper.Finish();

    public static VoteSection Read(SectionReader section, MetaSection meta, ProjectSection projects, ElectionBuilder builder, PabulibReadOptions options, IssueLog issues, IBallotObserver? observer)
    {
        var votes = new VoteSection(section, meta, projects, builder, options, issues, observer);
        while (section.Read())
            votes.ReadRow();
        section.ExpectEnd();
        return votes;
    }

    private int PointsColumn()
    {
        var column = Columns.IndexOf("points");
        if (_meta.VoteType is PabulibVoteType.Cumulative or PabulibVoteType.Scoring)
        {
            return column >= 0 ? column
                : throw IssueLog.Stop(PabulibCode.BadHeader, _section.Line, $"ballots of the type {_meta.Meta["vote_type"]} need a column “points”; add it.");
        }

        if (column >= 0)
            _issues.Error(PabulibCode.UnexpectedPoints, _section.Line, $"ballots of the type {_meta.Meta["vote_type"]} have no points; remove the column “points” or correct vote_type.");
        return -1;
    }

    private void ReadRow()
    {
        var row = _section.Row;
        Rows++;
        if (!_section.Fits(Columns))
            return;
        var id = PabulibText.Trim(row[_idColumn]);
        if (id.IsEmpty)
        {
            _issues.Refuse(PabulibCode.EmptyId, row.Line, "the ballot has no voter_id; give it one, a number is enough.");
            return;
        }

        if (!_ids.Add(id))
        {
            _issues.Refuse(PabulibCode.DuplicateVoter, row.Line, $"the voter {PabulibText.Show(id)} has voted on an earlier line already; keep one of the two ballots.");
            return;
        }

        if (!_parser.Parse(row[_voteColumn], _pointsColumn < 0 ? default : row[_pointsColumn], _pointsColumn >= 0, row.Line))
            return;
        if (_builder.BallotCount == _options.MaximumBallots)
            throw IssueLog.Stop(PabulibCode.TooMany, row.Line, $"the file has more than {_options.MaximumBallots} ballots.");
        if (_issues.Collecting)
            Inspect(row, id);
        _observer?.Ballot(row.Line, _parser.Choices, _parser.Points);
        if (!_parser.AddTo(_builder, row.Line))
            return;
        _keeper.Keep(row);
        row.Ballots = _builder.BallotCount;
        if (_wanted is not null && id.SequenceEqual(_wanted))
            Located = row.Ballots - 1;
    }

    private void Inspect(RecordReader row, ReadOnlySpan<byte> id)
    {
        for (var field = 0; field < Columns.Count; field++)
        {
            if (PabulibText.Trim(row[field]).Length != row[field].Length)
                _issues.Error(PabulibCode.StrayBlanks, row.Line, $"blanks stand around the {Columns[field]} of voter {PabulibText.Show(id)}; remove them.");
        }
    }
}
