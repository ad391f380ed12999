namespace Folkmoot.Opinion;

/// <summary>
/// Chooses statements by the Method of Equal Shares (Peters and Skowron 2020): everybody holds k / n of a statement's price, and the statement is bought next that
/// costs its supporters least each. What the shares do not buy goes to the statements that reach most of those without any. Ties go to the statement with more
/// supporters, then to the earlier one.
/// </summary>
internal sealed class SlateMaker
{
    private readonly int[][] _supporters;
    private readonly int _people;

    /// <param name="votes">The votes on statements that take part.</param>
    /// <param name="people">Who is to be represented.</param>
    public SlateMaker(VoteMatrix votes, int[] people)
    {
        _people = people.Length;
        var counts = votes.Counts(people);
        _supporters = [.. Enumerable.Range(0, votes.Statements).Select(j => new int[counts[(3 * j) + 2]])];
        var filled = new int[votes.Statements];
        for (var i = 0; i < people.Length; i++)
        {
            foreach (var code in votes.Of(people[i]))
            {
                if (code % 3 == 2)
                    _supporters[code / 3][filled[code / 3]++] = i;
            }
        }
    }

    /// <returns>The statements, and how many of them were bought with shares.</returns>
    public (List<int> Statements, int FromShares) Choose(int size)
    {
        var slate = new List<int>();
        Buy(slate, size);
        var bought = slate.Count;
        Complete(slate, size);
        return (slate, bought);
    }

    private void Buy(List<int> slate, int size)
    {
        var money = new double[_people];
        Array.Fill(money, (double)size / Math.Max(1, _people));
        // Prices only rise while money is spent, so a price worked out earlier is a lower bound.
        var prices = new PriorityQueue<int, (double Price, int Fewer, int Statement)>();
        for (var j = 0; j < _supporters.Length; j++)
        {
            if ((long)_supporters[j].Length * size >= _people && _supporters[j].Length > 0)
                prices.Enqueue(j, (1.0 / _supporters[j].Length, -_supporters[j].Length, j));
        }

        while (slate.Count < size && prices.TryDequeue(out var statement, out var known))
        {
            var price = Price(statement, money);
            if (double.IsPositiveInfinity(price))
                continue;
            if (price > known.Price)
            {
                prices.Enqueue(statement, (price, known.Fewer, statement));
                continue;
            }

            slate.Add(statement);
            foreach (var person in _supporters[statement])
                money[person] = Math.Max(0, money[person] - price);
        }
    }

    /// <summary>The least payment each with which the supporters raise 1 when nobody pays more than they have; infinite when they cannot.</summary>
    private double Price(int statement, double[] money)
    {
        // A sum of many shares may fall short of 1 by rounding alone; the certificate is worked out in whole numbers afterwards.
        const double Rounding = 1e-9;
        double[] purses = [.. _supporters[statement].Select(person => money[person])];
        Array.Sort(purses);
        var lacking = 1.0;
        for (var i = 0; i < purses.Length; i++)
        {
            var each = lacking / (purses.Length - i);
            if (each <= purses[i] + Rounding)
                return each;
            lacking -= purses[i];
        }

        return double.PositiveInfinity;
    }

    private void Complete(List<int> slate, int size)
    {
        var served = new bool[_people];
        foreach (var statement in slate)
            Serve(statement, served);
        while (slate.Count < size)
        {
            var (best, reach) = (-1, -1);
            for (var j = 0; j < _supporters.Length; j++)
            {
                if (slate.Contains(j))
                    continue;
                var reached = _supporters[j].Count(person => !served[person]);
                if (reached > reach || (reached == reach && _supporters[j].Length > _supporters[best].Length))
                    (best, reach) = (j, reached);
            }

            if (best < 0)
                return;
            slate.Add(best);
            Serve(best, served);
        }
    }

    private void Serve(int statement, bool[] served)
    {
        foreach (var person in _supporters[statement])
            served[person] = true;
    }
}
