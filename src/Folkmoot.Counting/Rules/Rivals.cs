namespace Folkmoot.Counting;

/// <summary>
/// Which projects the winners of one run rule out: those incompatible with them, and those that no longer fit under a cap. What winners leave only falls, so
/// each project is ruled out once by each cap; all purchases of a run together take O(members) time.
/// </summary>
internal sealed class Rivals
{
    private readonly Candidates _candidates;
    private readonly long[] _money;
    private readonly int[] _projects;
    private readonly int[] _next;
    private readonly List<RuledOut> _out = [];

    public Rivals(Candidates candidates)
    {
        _candidates = candidates;
        _money = new long[candidates.Caps.Count];
        _projects = new int[candidates.Caps.Count];
        _next = new int[candidates.Caps.Count];
    }

    /// <summary>Begins a run in which the given projects have won already.</summary>
    public void Begin(IEnumerable<int> winners)
    {
        Array.Clear(_money);
        Array.Clear(_projects);
        Array.Clear(_next);
        foreach (var winner in winners)
            After(winner);
    }

    /// <summary>
    /// Takes note of a purchase and returns the other projects that can no longer win because of it; earlier winners may be among them. The list is valid until the
    /// next purchase.
    /// </summary>
    public List<RuledOut> After(int winner)
    {
        _out.Clear();
        if (!_candidates.AnyRivals)
            return _out;
        foreach (var rival in _candidates.IncompatibleWith(winner))
        {
            if (rival != winner)
                _out.Add(new RuledOut(rival, LossReason.Incompatible));
        }

        foreach (var cap in _candidates.CapsOn(winner))
            Fill(cap, winner);
        return _out;
    }

    private void Fill(int number, int winner)
    {
        var (cap, cost) = (_candidates.Caps[number], _candidates.Cost(winner));
        _money[number] += cap.Cap.Money is null ? 0 : cost;
        _projects[number]++;
        for (; _next[number] < cap.DearestFirst.Length; _next[number]++)
        {
            var project = cap.DearestFirst[_next[number]];
            if (cap.Fits(_candidates.Cost(project), _money[number], _projects[number]))
                return;
            if (project != winner)
                _out.Add(new RuledOut(project, LossReason.CapReached, cap.Cap, cap.Cap.Money is { } money ? money - _money[number] : 0));
        }
    }
}
