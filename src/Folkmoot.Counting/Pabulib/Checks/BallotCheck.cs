namespace Folkmoot.Counting.Pabulib.Checks;

/// <summary>Each ballot against the limits of META, and what the ballots add up to against the columns of PROJECTS.</summary>
internal sealed class BallotCheck(IssueLog issues) : IBallotObserver
{
    private MetaSection? _meta;
    private ProjectSection? _projects;
    private long[] _named = [];
    private long[] _voters = [];
    private long[] _scores = [];
    private long[] _seen = [];
    private long _ballots;
    private long _longest;
    private long _withOne;
    private (long Least, long Most) _length;
    private (long Least, long Most) _points;
    private (long Least, long Most) _sum;
    private (long Least, long Most) _cost;

    public MetaSection Meta => _meta!;

    public void Begin(MetaSection meta, ProjectSection projects)
    {
        (_meta, _projects) = (meta, projects);
        MetaCheck.Check(meta, issues);
        ProjectCheck.Check(meta, projects, issues);
        var count = projects.Projects.Count;
        (_named, _voters, _scores, _seen) = (new long[count], new long[count], new long[count], new long[count]);
        _length = meta.VoteType == PabulibVoteType.ChooseOne ? (1, 1) : (meta.Whole("min_length") ?? 1, meta.Whole("max_length") ?? count);
        _points = (meta.Signed("min_points") ?? (meta.VoteType == PabulibVoteType.Scoring ? long.MinValue : 0), meta.Signed("max_points") ?? long.MaxValue);
        _sum = (meta.Signed("min_sum_points") ?? long.MinValue, meta.Signed("max_sum_points") ?? long.MaxValue);
        _cost = (Money("min_sum_cost", 0), Money("max_sum_cost", long.MaxValue));
    }

    public void Ballot(long line, ReadOnlySpan<int> choices, ReadOnlySpan<long> points)
    {
        _ballots++;
        _longest = Math.Max(_longest, choices.Length);
        _withOne += choices.Length == 1 ? 1 : 0;
        if (choices.Length < _length.Least || choices.Length > _length.Most)
            issues.Error(PabulibCode.BallotLength, line, $"the ballot names {choices.Length} projects; {Allowed(_length)} are allowed.");
        Int128 cost = 0;
        for (var i = 0; i < choices.Length; i++)
        {
            var choice = choices[i];
            _named[choice]++;
            _scores[choice] += points.IsEmpty ? choices.Length - i : points[i];
            cost += _projects!.Costs[choice];
            if (_seen[choice] == _ballots)
                issues.Warn(PabulibCode.RepeatedChoice, line, $"the ballot names the project {PabulibText.Show(_projects.Projects[choice].Id)} twice.");
            else
                _voters[choice]++;
            _seen[choice] = _ballots;
        }

        if (cost < _cost.Least || cost > _cost.Most)
            issues.Warn(PabulibCode.BallotCost, line, "the projects on the ballot cost more or less together than META allows.");
        Points(line, points);
    }

    /// <summary>What can be said once all ballots are seen.</summary>
    public void Finish()
    {
        if (_projects is null)
            return;
        Compare("votes", project => _named[project], project => _voters[project]);
        if (_meta!.VoteType is PabulibVoteType.Ordinal or PabulibVoteType.Cumulative)
            Compare("score", project => _scores[project], project => _scores[project]);
        if (_meta.Whole("max_length") is { } most && most > 1 && _ballots > 0 && _longest < most && most < _projects.Projects.Count)
            issues.Warn(PabulibCode.UnusualBallots, _meta.LineOf("max_length"), $"nobody named as many projects as max_length allows ({most}); the longest ballot names {_longest}.");
        if (_ballots > 1 && _withOne == _ballots && _length.Most > 1)
            issues.Warn(PabulibCode.UnusualBallots, _meta.LineOf("vote_type"), "every ballot names exactly one project; vote_type may have to be choose-1.");
    }

    private static string Allowed((long Least, long Most) limits) => limits.Least == limits.Most ? $"{limits.Least}" : $"{limits.Least} to {limits.Most}";

    private long Money(string key, long otherwise)
    {
        if (_meta!.Meta[key] is not { } text)
            return otherwise;
        if (PabulibAmount.Parse(System.Text.Encoding.UTF8.GetBytes(text), out var amount, out _) == PabulibAmount.ParseOutcome.Good && amount.At(Math.Max(_projects!.Scale, amount.Decimals)) is { } units)
        {
            for (var decimals = amount.Decimals; decimals > _projects.Scale; decimals--)
                units /= 10;
            return units;
        }

        issues.Error(PabulibCode.BadValue, _meta.LineOf(key), $"{key} is {PabulibText.Show(text)}; it must be an amount of money.");
        return otherwise;
    }

    private void Points(long line, ReadOnlySpan<long> points)
    {
        if (points.IsEmpty)
            return;
        var sum = 0L;
        var falling = true;
        for (var i = 0; i < points.Length; i++)
        {
            sum += points[i];
            falling &= i == 0 || points[i] <= points[i - 1];
            if (points[i] < _points.Least || points[i] > _points.Most)
                issues.Error(PabulibCode.BallotPoints, line, $"the ballot gives {points[i]} points to one project, which META does not allow.");
        }

        if (sum < _sum.Least || sum > _sum.Most)
            issues.Warn(PabulibCode.BallotPoints, line, $"the ballot gives {sum} points in all, which META does not allow.");
        if (!falling)
            issues.Warn(PabulibCode.BallotPoints, line, "the points of the ballot do not fall; name the project with the most points first.");
    }

    private void Compare(string column, Func<int, long> counted, Func<int, long> alternative)
    {
        if (_projects!.Columns.IndexOf(column) < 0 || issues.Fatal > 0)
            return;
        for (var project = 0; project < _projects.Projects.Count; project++)
        {
            var text = _projects.Projects[project][column]!;
            if (!long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var said))
                issues.Error(PabulibCode.BadNumber, _projects.LineOf(project), $"the column {column} says {PabulibText.Show(text)}; it must be a whole number.");
            else if (said != counted(project) && said != alternative(project))
                issues.Error(PabulibCode.CountDiffers, _projects.LineOf(project), $"the column {column} says {said}, but the ballots come to {counted(project)}.");
        }
    }
}
