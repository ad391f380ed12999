namespace Folkmoot.Counting;

/// <summary>The budget while a count spends it, and what became of each project.</summary>
internal sealed class Purse(CountContext context)
{
    private readonly LossReason?[] _outBecause = [.. Enumerable.Range(0, context.Election.ProjectCount).Select(context.Candidates.OutBecause)];
    private readonly bool[] _won = new bool[context.Election.ProjectCount];
    private readonly Dictionary<int, (int Round, long Left)> _refused = [];
    private readonly Dictionary<int, (int Round, RuledOut Why)> _ruledOut = [];
    private readonly Rivals _rivals = new(context.Candidates);
    private readonly List<int> _winners = [];
    private readonly List<CountRound> _rounds = [];
    private bool _ended;

    public long Left { get; private set; } = context.Election.Budget;

    public IReadOnlyList<int> Winners => _winners;

    public IReadOnlyList<CountRound> Rounds => _rounds;

    public long Cost(int project) => context.Election.Costs[project];

    public bool Fits(int project) => Cost(project) <= Left;

    public bool Won(int project) => _won[project];

    /// <summary>Whether a project has won or can no longer win.</summary>
    public bool IsOut(int project) => _won[project] || _outBecause[project] is not null;

    /// <summary>The projects that can still win.</summary>
    public IEnumerable<int> Open() => Enumerable.Range(0, _won.Length).Where(p => !IsOut(p));

    public LossReason? OutBecause(int project) => _outBecause[project];

    public void Buy(int project, RoundKind kind, long measure) => Buy(project, new CountRound
    {
        Number = _rounds.Count + 1,
        Project = context.Election.ProjectIds[project],
        Kind = kind,
        Cost = Cost(project),
        EffectiveVotes = measure,
        Supporters = context.Election.VotesFor(project),
        BudgetLeft = Left - Cost(project),
    });

    public void Buy(int project, CountRound round)
    {
        foreach (var rival in _rivals.After(project))
        {
            if (IsOut(rival.Project) || _refused.ContainsKey(rival.Project))
                continue;
            _outBecause[rival.Project] = rival.Reason;
            _ruledOut[rival.Project] = (round.Number, rival);
        }

        _outBecause[project] = null;
        _won[project] = true;
        Left -= Cost(project);
        _winners.Add(project);
        _rounds.Add(round);
    }

    public void Refuse(int project) => _refused.TryAdd(project, (_rounds.Count, Left));

    public void End() => _ended = true;

    public IReadOnlyList<LosingProject> Losers() => [.. Enumerable.Range(0, _won.Length).Where(p => !_won[p]).Select(Loser)];

    private LosingProject Loser(int project)
    {
        var (round, left) = _refused.TryGetValue(project, out var turn) ? turn : (_rounds.Count, Left);
        var reason = _outBecause[project] ?? (_refused.ContainsKey(project) ? LossReason.DidNotFit : _ended ? LossReason.CountEnded : LossReason.NoSupport);
        var loser = new LosingProject
        {
            Project = context.Election.ProjectIds[project],
            Cost = Cost(project),
            Votes = context.Election.VotesFor(project),
            Reason = reason,
        };
        if (reason == LossReason.CapReached)
        {
            var (after, why) = _ruledOut.TryGetValue(project, out var known) ? known : (0, context.Candidates.OverCap(project)!.Value);
            var lacks = why.Cap is { Money: not null } && Cost(project) > why.MoneyLeft;
            return loser with { Round = after, Cap = why.Cap, MoneyLeft = lacks ? why.MoneyLeft : 0, Lacked = lacks ? (Fraction)Cost(project) - why.MoneyLeft : 0 };
        }

        return reason is LossReason.DidNotFit or LossReason.CountEnded
            ? loser with { Round = round, MoneyLeft = left, Lacked = Fraction.Max(0, (Fraction)Cost(project) - left) }
            : loser;
    }
}
