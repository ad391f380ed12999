namespace Folkmoot.Counting.Pabulib;

/// <summary>Reads the projects and points of one ballot at a time, without making strings.</summary>
internal sealed class BallotParser(ProjectSection projects, MetaSection meta, IssueLog issues)
{
    private const long MaximumPoints = 1_000_000_000;
    private const int LongBallot = 64;
    private readonly long _defaultScore = DefaultScore(meta, issues);
    private int[] _choices = new int[64];
    private long[] _points = new long[64];
    private bool[]? _named;
    private int _count;
    private int _pointCount;

    /// <summary>The projects as the ballot names them, repeated ones included.</summary>
    public ReadOnlySpan<int> Choices => _choices.AsSpan(0, _count);

    public ReadOnlySpan<long> Points => _points.AsSpan(0, _pointCount);

    /// <summary>Reads one ballot; false when it was refused.</summary>
    public bool Parse(ReadOnlySpan<byte> vote, ReadOnlySpan<byte> points, bool withPoints, long line)
    {
        _count = 0;
        _pointCount = 0;
        vote = PabulibText.Trim(vote);
        if (!vote.IsEmpty && !ParseChoices(vote, line))
            return false;
        if (meta.VoteType == PabulibVoteType.ChooseOne && _count > 1 && Choices.ContainsAnyExcept(_choices[0]))
        {
            issues.Refuse(PabulibCode.BallotLength, line, $"the ballot names {_count} projects, but the vote type choose-1 allows one; remove the others or correct vote_type.");
            return false;
        }

        if (!withPoints)
            return true;
        points = PabulibText.Trim(points);
        if (!points.IsEmpty && !ParsePoints(points, line))
            return false;
        if (_pointCount == _count)
            return true;
        issues.Refuse(PabulibCode.BallotPoints, line, $"the ballot names {_count} projects and gives points to {_pointCount}; give each named project its points.");
        return false;
    }

    /// <summary>Adds the ballot to the election; false when it was refused.</summary>
    public bool AddTo(ElectionBuilder builder, long line)
    {
        if (_defaultScore != 0)
            AddDefaults();
        if (_count > LongBallot && meta.VoteType != PabulibVoteType.Ordinal)
            SortLong();
        try
        {
            builder.AddBallot(Choices, Points);
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            issues.Refuse(PabulibCode.NumberTooLarge, line, "the ballot gives one project more points than can be counted with.");
        }
        catch (ArgumentException)
        {
            issues.Refuse(PabulibCode.RepeatedChoice, line, "the ballot names a project twice; name it once.");
        }

        return false;
    }

    private static long DefaultScore(MetaSection meta, IssueLog issues)
    {
        if (meta.VoteType != PabulibVoteType.Scoring || meta.Meta["default_score"] is not { Length: > 0 } text)
            return 0;
        if (Whole(System.Text.Encoding.UTF8.GetBytes(text)) is { } score)
            return score;
        issues.Refuse(PabulibCode.BadNumber, meta.LineOf("default_score"), $"default_score is {PabulibText.Show(text)}; it must be a whole number.");
        return 0;
    }

    private static long? Whole(ReadOnlySpan<byte> text) =>
        PabulibAmount.Parse(text, out var amount, out _) == PabulibAmount.ParseOutcome.Good && amount.Decimals == 0 && Int128.Abs(amount.Digits) <= MaximumPoints ? (long)amount.Digits : null;

    private bool ParseChoices(ReadOnlySpan<byte> vote, long line)
    {
        var start = 0;
        var key = 0UL;
        for (var i = 0; i <= vote.Length; i++)
        {
            if (i < vote.Length && vote[i] != (byte)',')
            {
                key = (key << 8) | vote[i];
                continue;
            }

            var id = vote[start..i];
            var project = projects.Ids.Find(id.Length <= 8 ? key : IdTable.Key(id), id);
            if (project < 0 && (project = FindTrimmed(id, line)) < 0)
                return false;
            if (_count == _choices.Length)
                Array.Resize(ref _choices, _count * 2);
            _choices[_count++] = project;
            (start, key) = (i + 1, 0);
        }

        return true;
    }

    private int FindTrimmed(ReadOnlySpan<byte> id, long line)
    {
        var trimmed = PabulibText.Trim(id);
        var project = trimmed.Length == id.Length ? -1 : projects.Ids.Find(IdTable.Key(trimmed), trimmed);
        if (project >= 0)
        {
            if (issues.Collecting)
                issues.Error(PabulibCode.StrayBlanks, line, $"blanks stand around the project {PabulibText.Show(trimmed)} on the ballot; remove them.");
            return project;
        }

        if (trimmed.IsEmpty)
            issues.Refuse(PabulibCode.EmptyId, line, "the ballot has a comma too many: a project id is missing beside it.");
        else
            issues.Refuse(PabulibCode.UnknownProject, line, $"the ballot names the project {PabulibText.Show(trimmed)}, which PROJECTS does not list; add it there or correct the ballot.");
        return -1;
    }

    private bool ParsePoints(ReadOnlySpan<byte> points, long line)
    {
        foreach (var range in points.Split((byte)','))
        {
            var text = PabulibText.Trim(points[range]);
            if (issues.Collecting && text.Length != points[range].Length)
                issues.Error(PabulibCode.StrayBlanks, line, $"blanks stand around the points {PabulibText.Show(text)}; remove them.");
            if (Whole(text) is not { } value)
            {
                issues.Refuse(PabulibCode.BadNumber, line, $"{PabulibText.Show(text)} is not a number of points; write whole numbers up to {MaximumPoints}, or multiply all points of the file to make them whole.");
                return false;
            }

            if (value < 0 && meta.VoteType == PabulibVoteType.Cumulative)
            {
                issues.Refuse(PabulibCode.NegativeNumber, line, $"the ballot gives {value} points; points of the type cumulative cannot be negative.");
                return false;
            }

            if (_pointCount == _points.Length)
                Array.Resize(ref _points, _pointCount * 2);
            _points[_pointCount++] = value;
        }

        return true;
    }

    /// <summary>Gives every project the ballot leaves out the default score of the file.</summary>
    private void AddDefaults()
    {
        _named ??= new bool[projects.Projects.Count];
        foreach (var choice in Choices)
            _named[choice] = true;
        var needed = _count + _named.Length;
        if (_choices.Length < needed)
            Array.Resize(ref _choices, needed);
        if (_points.Length < needed)
            Array.Resize(ref _points, needed);
        for (var project = 0; project < _named.Length; project++)
        {
            if (!_named[project])
            {
                _choices[_count++] = project;
                _points[_pointCount++] = _defaultScore;
            }

            _named[project] = false;
        }
    }

    /// <summary>Sorts a long ballot by project, equal ones in their order, because the builder is made for short ones.</summary>
    private void SortLong()
    {
        var order = new long[_count];
        for (var i = 0; i < _count; i++)
            order[i] = ((long)_choices[i] << 32) | (uint)i;
        Array.Sort(order);
        var points = Points.ToArray();
        for (var i = 0; i < _count; i++)
        {
            _choices[i] = (int)(order[i] >> 32);
            if (points.Length > 0)
                _points[i] = points[(int)(order[i] & int.MaxValue)];
        }
    }
}
