namespace Folkmoot.Counting.Pabulib;

/// <summary>What is written beside each ballot, and the order of the ballots.</summary>
internal sealed class VoterColumns
{
    private readonly Election _election;
    private readonly PabulibBallotOrder _order;
    private readonly IReadOnlyList<string>? _ids;
    private readonly IReadOnlyList<string>[] _values;

    public VoterColumns(PabulibFile file, PabulibWriteOptions options)
    {
        _election = file.Election;
        _order = options.Order;
        Names = options.VoterColumns;
        _ids = !options.VoterIds ? null
            : file.Voters?.Ids ?? throw new ArgumentException("Voter ids can only be written when they were kept on reading.", nameof(options));
        _values = [.. Names.Select(name => file.Voters?[name] ?? throw new ArgumentException($"The column \"{name}\" can only be written when it was kept on reading.", nameof(options)))];
        if (Personal && _election.TotalWeight != _election.BallotCount)
            throw new ArgumentException("An election with weighted ballots is only written sorted and without voters.", nameof(options));
    }

    public IReadOnlyList<string> Names { get; }

    public long Rows => Personal ? _election.BallotCount : _election.TotalWeight;

    private bool Personal => _ids is not null || _values.Length > 0 || _order == PabulibBallotOrder.AsRead;

    public string? Id(int ballot) => _ids?[ballot];

    public IEnumerable<string> Values(int ballot) => _values.Select(column => column[ballot]);

    /// <summary>Each ballot with its group and its running number; the ballot is -1 when nothing beside it is written.</summary>
    public IEnumerable<(int Group, int Ballot, long Number)> InOrder()
    {
        var number = 0L;
        if (_order == PabulibBallotOrder.AsRead)
        {
            for (var ballot = 0; ballot < _election.BallotCount; ballot++)
                yield return (_election.GroupOf(ballot), ballot, ++number);
            yield break;
        }

        var groups = new int[_election.GroupCount];
        for (var group = 0; group < groups.Length; group++)
            groups[group] = group;
        Array.Sort(groups, CompareGroups);
        if (Personal)
        {
            foreach (var ballot in SortedBallots(groups))
                yield return (_election.GroupOf(ballot), ballot, ++number);
            yield break;
        }

        foreach (var group in groups)
        {
            for (var copy = 0L; copy < _election.Weight(group); copy++)
                yield return (group, -1, ++number);
        }
    }

    private int CompareGroups(int a, int b)
    {
        var choices = _election.Choices(a).SequenceCompareTo(_election.Choices(b));
        return choices != 0 ? choices : _election.Values(a).SequenceCompareTo(_election.Values(b));
    }

    private int[] SortedBallots(int[] groups)
    {
        var rank = new int[groups.Length];
        for (var place = 0; place < groups.Length; place++)
            rank[groups[place]] = place;
        var ballots = new int[_election.BallotCount];
        for (var ballot = 0; ballot < ballots.Length; ballot++)
            ballots[ballot] = ballot;
        Array.Sort(ballots, (a, b) =>
        {
            var order = rank[_election.GroupOf(a)].CompareTo(rank[_election.GroupOf(b)]);
            for (var column = 0; order == 0 && column < _values.Length; column++)
                order = string.CompareOrdinal(_values[column][a], _values[column][b]);
            return order != 0 || _ids is null ? order : string.CompareOrdinal(_ids[a], _ids[b]);
        });
        return ballots;
    }
}
