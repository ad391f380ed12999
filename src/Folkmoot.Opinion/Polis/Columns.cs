namespace Folkmoot.Opinion.Polis;

/// <summary>The votes as Polis sees them: its statements in its order, the columns of rejected ones zero for everybody, agreeing -1.</summary>
internal sealed class Columns
{
    private readonly VoteTable _votes;
    private readonly int[] _columnOf;
    private readonly bool[] _zeroed;
    private readonly int _zeroes;
    private readonly Dictionary<string, int> _people;

    public Columns(VoteTable votes, IReadOnlyList<string> ids, HashSet<string> zeroed)
    {
        (_votes, Ids) = (votes, ids);
        var column = ids.Select((id, j) => (id, j)).ToDictionary(pair => pair.id, pair => pair.j, StringComparer.Ordinal);
        _columnOf = [.. votes.Statements.Select(statement => column.GetValueOrDefault(statement.Id, -1))];
        _zeroed = [.. ids.Select(zeroed.Contains)];
        _zeroes = _zeroed.Count(z => z);
        _people = votes.People.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i, StringComparer.Ordinal);
        Everybody = [.. Enumerable.Range(0, votes.People.Count)];
    }

    public IReadOnlyList<string> Ids { get; }

    public int[] Everybody { get; }

    public int[] People(IEnumerable<string> ids) => [.. ids.Where(_people.ContainsKey).Select(id => _people[id])];

    public string Name(int person) => _votes.People[person];

    public Tally[] Raw(int[] people)
    {
        var counts = _votes.Matrix.Counts(people);
        var tallies = new Tally[Ids.Count];
        for (var j = 0; j < _columnOf.Length; j++)
        {
            if (_columnOf[j] >= 0)
                tallies[_columnOf[j]] = Tally.At(counts, j);
        }

        return tallies;
    }

    /// <summary>With zeroed columns, in which everybody counts as having passed.</summary>
    public Tally[] Moderated(int[] people)
    {
        var tallies = Raw(people);
        for (var j = 0; j < tallies.Length; j++)
            tallies[j] = _zeroed[j] ? new Tally(0, 0, people.Length) : tallies[j];
        return tallies;
    }

    public double[] Centre() => [.. Moderated(Everybody).Select(tally => tally.Seen == 0 ? 0 : (double)(tally.Disagree - tally.Agree) / tally.Seen)];

    /// <summary>The sum over answers of (answer - mean) × component, times √(all statements / answered ones), zeroed columns counting as answered.</summary>
    public Dictionary<string, (double X, double Y)> Places(IReadOnlyList<double> centre, IReadOnlyList<IReadOnlyList<double>> components)
    {
        var places = new Dictionary<string, (double X, double Y)>(StringComparer.Ordinal);
        foreach (var person in Everybody)
        {
            var (x, y, answered) = (0.0, 0.0, _zeroes);
            foreach (var code in _votes.Matrix.Of(person))
            {
                var j = _columnOf[code / 3];
                if (j < 0 || _zeroed[j])
                    continue;
                var away = 1 - (code % 3) - centre[j];
                (x, y, answered) = (x + (away * components[0][j]), y + (away * components[1][j]), answered + 1);
            }

            var stretch = answered == 0 ? 0 : Math.Sqrt((double)Ids.Count / answered);
            places.Add(Name(person), (x * stretch, y * stretch));
        }

        return places;
    }

    public (double X, double Y) PlaceOfStatement(int j, IReadOnlyList<double> centre, IReadOnlyList<IReadOnlyList<double>> components)
    {
        var stretched = (-1 - centre[j]) * Math.Sqrt(Ids.Count);
        return (stretched * components[0][j], stretched * components[1][j]);
    }
}
