namespace Folkmoot.Ledger;

/// <summary>Postings and evaluations of an entry in the making.</summary>
internal sealed class Draft(LedgerState state)
{
    private readonly List<Posting> _postings = [];
    private readonly List<Evaluation> _evaluations = [];
    private readonly Dictionary<(Pot, string), int> _at = [];

    public IReadOnlyList<Posting> Postings => _postings.Exists(posting => posting.Pence == 0) ? [.. _postings.Where(posting => posting.Pence != 0)] : _postings;

    public IReadOnlyList<Evaluation> Evaluations => _evaluations;

    /// <summary>What a lot has in a pot once this draft is posted.</summary>
    public long Left(Pot pot, string lot) => state.Pots.Of(pot, lot) + (_at.TryGetValue((pot, lot), out var at) ? _postings[at].Pence : 0);

    public Draft Move(Pot from, Pot to, string lot, long pence)
    {
        Add(from, lot, -pence);
        Add(to, lot, pence);
        return this;
    }

    /// <summary>Moves part of what is in a pot, from its lots in proportion to what they have there.</summary>
    public Draft MoveInProportion(Pot from, Pot to, long pence, int sign = 1)
    {
        var lots = state.Pots.Lots(from);
        var shares = Shares.Split(pence, [.. lots.Values.Select(has => sign * has)]);
        foreach (var (lot, share) in lots.Keys.Zip(shares))
        {
            if (share > 0)
                Move(from, to, lot, share);
        }

        return this;
    }

    /// <summary>Keeps an evaluation; one lot has one for each instalment, whatever pots it draws on.</summary>
    public void Evaluated(Evaluation evaluation)
    {
        var at = _evaluations.FindIndex(before => before.Lot == evaluation.Lot && before.Instalment == evaluation.Instalment);
        if (at < 0)
            _evaluations.Add(evaluation);
        else
            _evaluations[at] = evaluation with { Pence = evaluation.Pence + _evaluations[at].Pence };
    }

    public void Add(Pot pot, string lot, long pence)
    {
        if (_at.TryAdd((pot, lot), _postings.Count))
            _postings.Add(new Posting(pot, lot, pence));
        else
            _postings[_at[(pot, lot)]] = _postings[_at[(pot, lot)]] with { Pence = _postings[_at[(pot, lot)]].Pence + pence };
    }
}
