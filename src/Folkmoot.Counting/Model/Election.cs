using System.Globalization;
using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>
/// Projects with costs, a budget, and ballots: all that a count reads. Immutable; made by <see cref="ElectionBuilder"/>.
/// Projects and ballots are known by their index in order of adding. Equal ballots are held once, as a <em>group</em> with a weight;
/// <see cref="GroupOf"/> leads from a ballot to its group. Money is in minor units of <see cref="Scale"/> decimals.
/// </summary>
/// <remarks>Memory: per ballot 4 bytes; per group 8 bytes and 4 per choice (8 with points or scores).</remarks>
public sealed class Election
{
    private readonly ElectionColumns _columns;
    private readonly Dictionary<string, int> _indexOfId;

    internal Election(ElectionColumns columns, Dictionary<string, int> indexOfId)
    {
        _columns = columns;
        _indexOfId = indexOfId;
        Votes = new long[columns.Costs.Length];
        GroupsNaming = new int[columns.Costs.Length];
        for (var group = 0; group < GroupCount; group++)
        {
            TotalWeight += Weight(group);
            var choices = Choices(group);
            for (var i = 0; i < choices.Length; i++)
            {
                Votes[choices[i]] += Weight(group);
                GroupsNaming[choices[i]]++;
            }
        }
    }

    /// <summary>What the ballots say.</summary>
    public BallotKind Kind => _columns.Kind;

    /// <summary>The money to spend, in minor units.</summary>
    public long Budget => _columns.Budget;

    /// <summary>How many decimals of the currency one minor unit is: 0 when amounts are whole currency units, 2 for cents or pence.</summary>
    public int Scale => _columns.Scale;

    /// <summary>Minor units in one unit of currency: ten to the power of <see cref="Scale"/>.</summary>
    public long UnitsPerCurrency => (long)BigInteger.Pow(10, Scale);

    /// <summary>Number of projects.</summary>
    public int ProjectCount => _columns.Costs.Length;

    /// <summary>Cost of each project, in minor units.</summary>
    public ReadOnlySpan<long> Costs => _columns.Costs;

    /// <summary>Identifier of each project, by index.</summary>
    public IReadOnlyList<string> ProjectIds => _columns.Ids;

    /// <summary>Number of ballots, blank ones included.</summary>
    public int BallotCount => _columns.GroupOfBallot.Length;

    /// <summary>Sum of the weights of all ballots: the number of voters when every ballot weighs 1. Blank ballots count.</summary>
    public long TotalWeight { get; }

    /// <summary>Number of different ballots.</summary>
    public int GroupCount => _columns.Starts.Length - 1;

    internal long[] Votes { get; }

    /// <summary>How many different ballots name each project.</summary>
    internal int[] GroupsNaming { get; }

    internal ElectionColumns Columns => _columns;

    /// <summary>The same projects, by id and index, with other numbers or ballots.</summary>
    internal Election With(ElectionColumns columns) => new(columns, _indexOfId);

    /// <summary>The group that holds a ballot.</summary>
    public int GroupOf(int ballot) => _columns.GroupOfBallot[ballot];

    /// <summary>Summed weight of the ballots in a group.</summary>
    public long Weight(int group) => _columns.Weights[group];

    /// <summary>Project indexes named by every ballot of a group: ascending, or best first when <see cref="Kind"/> is ordinal.</summary>
    public ReadOnlySpan<int> Choices(int group) => _columns.Choices.AsSpan(_columns.Starts[group], _columns.Starts[group + 1] - _columns.Starts[group]);

    /// <summary>Points or scores beside <see cref="Choices"/>; empty when the kind of ballot has none.</summary>
    public ReadOnlySpan<int> Values(int group) => _columns.Values is null
        ? default
        : _columns.Values.AsSpan(_columns.Starts[group], _columns.Starts[group + 1] - _columns.Starts[group]);

    /// <summary>Summed weight of the ballots that name a project.</summary>
    public long VotesFor(int project) => Votes[project];

    /// <summary>District of a project, or null when none was given.</summary>
    public string? District(int project) => _columns.Districts?[project];

    /// <summary>Categories of a project; empty when none were given.</summary>
    public IReadOnlyList<string> Categories(int project) => _columns.Categories?[project] ?? [];

    /// <summary>Index of the project with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such project.</exception>
    public int IndexOf(string id) => _indexOfId.TryGetValue(id, out var index) ? index : throw new KeyNotFoundException($"There is no project \"{id}\".");

    /// <summary>As <see cref="IndexOf"/>, but says false instead of throwing.</summary>
    public bool TryIndexOf(string id, out int index) => _indexOfId.TryGetValue(id, out index);

    /// <summary>An amount in minor units as the currency is written, with <see cref="Scale"/> decimals and a point.</summary>
    public string Format(Fraction amount) => (amount / UnitsPerCurrency).ToString(Scale);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ProjectCount} projects, {BallotCount} ballots, budget {Format(Budget)}");
}
