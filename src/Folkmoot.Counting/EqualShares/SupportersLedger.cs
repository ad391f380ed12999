namespace Folkmoot.Counting;

/// <summary>
/// What the supporters of a project paid, exactly, without a fraction per voter: a voter who ran out in purchase k paid there the share less
/// what came before, so every sum is a whole number of shares and of prices.
/// </summary>
internal sealed class SupportersLedger
{
    private readonly SharesModel _model;
    private readonly SharesOutcome _outcome;
    private readonly SupporterLists _lists;
    private readonly Dictionary<int, int> _purchaseOf = [];

    public SupportersLedger(SharesModel model, SupporterLists lists, SharesOutcome outcome)
    {
        _model = model;
        _lists = lists;
        _outcome = outcome;
        for (var purchase = 0; purchase < outcome.Purchases.Count; purchase++)
        {
            _purchaseOf[outcome.Purchases[purchase].Project] = purchase;
        }
    }

    /// <summary>Per purchase, what the voters with positive value for a project paid.</summary>
    public Fraction[] PaidBySupporters(int project)
    {
        var count = _outcome.Purchases.Count;
        var fullPrices = new long[count];
        var lastShares = new long[count];
        var before = new Dictionary<(int Last, int Earlier), long>();
        foreach (var group in _lists.Groups.AsSpan(_lists.Start[project].._lists.Start[project + 1]))
        {
            if (group == _lists.Nobody)
            {
                continue;
            }

            Book(group, fullPrices, lastShares, before);
        }

        var paid = new Fraction[count];
        for (var purchase = 0; purchase < count; purchase++)
        {
            paid[purchase] = (_outcome.Purchases[purchase].Price * fullPrices[purchase]) + (_outcome.Share * lastShares[purchase]);
        }

        foreach (var ((last, earlier), value) in before)
        {
            paid[last] -= _outcome.Purchases[earlier].Price * value;
        }

        return paid;
    }

    private void Book(int group, long[] fullPrices, long[] lastShares, Dictionary<(int Last, int Earlier), long> before)
    {
        var weight = _model.Election.Weight(group);
        var last = _outcome.RanOutIn[group];
        var choices = _model.Election.Choices(group);
        if (last != int.MaxValue)
        {
            lastShares[last] += weight;
        }

        for (var i = 0; i < choices.Length; i++)
        {
            var value = _model.ValueAt(group, i);
            if (value <= 0 || !_purchaseOf.TryGetValue(choices[i], out var purchase) || purchase >= last)
            {
                continue;
            }

            fullPrices[purchase] += weight * value;
            if (last != int.MaxValue)
            {
                before[(last, purchase)] = before.GetValueOrDefault((last, purchase)) + (weight * value);
            }
        }
    }
}
