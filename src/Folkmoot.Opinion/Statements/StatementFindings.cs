namespace Folkmoot.Opinion;

/// <summary>What unites, what divides and what is not known, by the parties between whom agreement is asked for.</summary>
internal sealed class StatementFindings
{
    private const int Listed = 10;
    private const double UpperTail = 1 - Opinion.Agreement.Tail;
    private const double ManyPass = 1.0 / 3;

    private readonly VoteMatrix _votes;
    private readonly int[][] _counts;
    private readonly int[] _all;
    private readonly MapSettings _settings;

    /// <param name="votes">The votes on statements that take part.</param>
    /// <param name="parties">People of each party with a veto; one party of everybody where there are no groups.</param>
    /// <param name="settings">How much exposure is asked for.</param>
    public StatementFindings(VoteMatrix votes, IReadOnlyList<int[]> parties, MapSettings settings)
    {
        (_votes, _settings) = (votes, settings);
        _counts = [.. parties.Select(party => votes.Counts(party))];
        _all = votes.Counts([.. Enumerable.Range(0, votes.People)]);
        Agreeing = [.. Enumerable.Range(0, votes.Statements).Select(j => Opinion.Agreement.Of(j, Answer.Agree, TalliesOf(j)))];
        Disagreeing = [.. Enumerable.Range(0, votes.Statements).Select(j => Opinion.Agreement.Of(j, Answer.Disagree, TalliesOf(j)))];
    }

    /// <summary>How far agreeing with each statement is shared.</summary>
    public Agreement[] Agreeing { get; }

    public Agreement[] Disagreeing { get; }

    public Tally[] TalliesOf(int statement) => [.. _counts.Select(counts => Tally.At(counts, statement))];

    /// <summary>Every statement that all parties saw enough of, the most shared first.</summary>
    public IEnumerable<Agreement> Ranked(Answer answer) =>
        (answer == Answer.Agree ? Agreeing : Disagreeing).Where(a => a.LeastSeen >= _settings.ExposureNeeded)
            .OrderByDescending(a => a.Lower).ThenByDescending(a => a.Share).ThenBy(a => a.Statement);

    /// <summary>Those of which a majority in every party is sure, the most shared first.</summary>
    public IEnumerable<Agreement> Shared(Answer answer) => Ranked(answer).Where(a => a.Weakest > 0.5);

    /// <summary>The ones of them that are told.</summary>
    public Agreement[] Consensus(Answer answer) => [.. Shared(answer).Take(Listed)];

    public Division[] Divisive() =>
        [.. Enumerable.Range(0, _votes.Statements).Select(j => _counts.Length > 1 ? BetweenParties(j) : Within(j)).OfType<Division>()
            .Where(division => division.Lower > (_counts.Length > 1 ? 0 : Division.LeastWithin))
            .OrderByDescending(division => division.Lower).ThenBy(division => division.Statement).Take(Listed)];

    public Doubt[] Uncertain()
    {
        var few = new List<Doubt>();
        var passed = new List<Doubt>();
        for (var j = 0; j < _votes.Statements; j++)
        {
            var tally = Tally.At(_all, j);
            var doubt = new Doubt(j, DoubtReason.FewAnswers, BetaLaw.Quantile(tally.Agree, tally.Seen, Opinion.Agreement.Tail), BetaLaw.Quantile(tally.Agree, tally.Seen, UpperTail));
            if (doubt.Lower < 0.5 && doubt.Upper > 0.5 && doubt.Upper - doubt.Lower > 0.2)
                few.Add(doubt);
            var lower = tally.Pass * 3 > tally.Seen ? BetaLaw.Quantile(tally.Pass, tally.Seen, Opinion.Agreement.Tail) : 0;
            if (lower > ManyPass)
                passed.Add(new Doubt(j, DoubtReason.ManyPass, lower, BetaLaw.Quantile(tally.Pass, tally.Seen, UpperTail)));
        }

        return [.. passed.OrderByDescending(doubt => doubt.Lower).ThenBy(doubt => doubt.Statement).Take(Listed),
            .. few.OrderByDescending(doubt => doubt.Upper - doubt.Lower).ThenBy(doubt => doubt.Statement).Take(Listed)];
    }

    private Division? BetweenParties(int statement)
    {
        var tallies = TalliesOf(statement);
        return tallies.Any(tally => tally.Seen < _settings.ExposureNeeded) ? null : Division.Between(statement, tallies);
    }

    private Division? Within(int statement)
    {
        var tally = Tally.At(_all, statement);
        return tally.Seen < _settings.ExposureNeeded ? null : Division.Within(statement, Math.Min(tally.Agree, tally.Disagree), tally.Seen);
    }
}
