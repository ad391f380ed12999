using System.Globalization;

namespace Folkmoot.Counting;

/// <summary>
/// Takes projects and ballots one by one and makes an <see cref="Election"/>. Equal ballots are grouped as they arrive, so memory grows
/// with the number of different ballots. Add all projects a ballot names before the ballot.
/// </summary>
public sealed class ElectionBuilder
{
    private const int MaxScale = 9;
    private readonly BallotKind _kind;
    private readonly long _budget;
    private readonly int _scale;
    private readonly List<string> _ids = [];
    private readonly List<long> _costs = [];
    private readonly Dictionary<string, int> _indexOfId = new(StringComparer.Ordinal);
    private readonly BallotGroups _groups;
    private readonly BallotNormaliser _normaliser;
    private Dictionary<int, string>? _districts;
    private Dictionary<int, IReadOnlyList<string>>? _categories;
    private bool _built;

    /// <param name="kind">What the ballots say.</param>
    /// <param name="budget">The money to spend, in minor units; zero or more.</param>
    /// <param name="scale">How many decimals of the currency a minor unit is, 0 to 9.</param>
    /// <param name="duplicates">What happens when one ballot names a project twice.</param>
    /// <exception cref="ArgumentOutOfRangeException">The budget is negative or the scale is out of range.</exception>
    public ElectionBuilder(BallotKind kind, long budget, int scale = 0, DuplicateChoices duplicates = DuplicateChoices.Merge)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(budget);
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, MaxScale);
        _kind = kind;
        _budget = budget;
        _scale = scale;
        _groups = new BallotGroups(HasValues(kind));
        _normaliser = new BallotNormaliser(kind, duplicates);
    }

    /// <summary>Number of projects so far.</summary>
    public int ProjectCount => _ids.Count;

    /// <summary>Number of ballots so far.</summary>
    public int BallotCount => _groups.BallotCount;

    /// <summary>Adds a project and returns its index.</summary>
    /// <param name="id">Its identifier: any text that no other project has; upper and lower case differ.</param>
    /// <param name="cost">Its cost in minor units; zero or more, at most 10^18.</param>
    /// <param name="district">Where it belongs, if that matters.</param>
    /// <param name="categories">What it is about, if that matters.</param>
    /// <exception cref="ArgumentException">The id is empty or taken.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative or above 10^18.</exception>
    public int AddProject(string id, long cost, string? district = null, IReadOnlyList<string>? categories = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (cost is < 0 or > MaxAmount)
        {
            throw new ArgumentOutOfRangeException(nameof(cost), string.Create(CultureInfo.InvariantCulture, $"Project \"{id}\" costs {cost}; a cost lies between 0 and 10^18."));
        }

        if (!_indexOfId.TryAdd(id, _ids.Count))
        {
            throw new ArgumentException($"There are two projects \"{id}\".", nameof(id));
        }

        var index = _ids.Count;
        _ids.Add(id);
        _costs.Add(cost);
        if (district is not null)
        {
            (_districts ??= [])[index] = district;
        }

        if (categories is { Count: > 0 })
        {
            (_categories ??= [])[index] = categories;
        }

        return index;
    }

    /// <summary>Index of the project with an id, if it has been added.</summary>
    public bool TryIndexOf(string id, out int index) => _indexOfId.TryGetValue(id, out index);

    /// <summary>Index of the project with an id, if it has been added; does not make a string.</summary>
    public bool TryIndexOf(ReadOnlySpan<char> id, out int index) => _indexOfId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out index);

    /// <summary>Adds a ballot and returns its index. A blank ballot is allowed: it counts among the voters.</summary>
    /// <param name="choices">Project indexes; best first when the ballots are ordinal, any order otherwise.</param>
    /// <param name="values">Points or scores beside the choices when the ballots are of that kind, otherwise empty.</param>
    /// <param name="weight">How many equal ballots this one stands for; 1 or more, all ballots together at most 2 147 483 647.</param>
    /// <exception cref="ArgumentException">A project is named twice under <see cref="DuplicateChoices.Reject"/>, values are missing or not wanted, points are negative, a choose-one ballot names two projects, or all weights together are too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A project index is unknown, the weight is below 1, or a value does not fit 32 bits.</exception>
    public int AddBallot(ReadOnlySpan<int> choices, ReadOnlySpan<long> values = default, long weight = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1);
        foreach (var choice in choices)
        {
            if (choice < 0 || choice >= _ids.Count)
            {
                throw new ArgumentOutOfRangeException(nameof(choices), string.Create(CultureInfo.InvariantCulture, $"A ballot names project number {choice}, but there are {_ids.Count} projects."));
            }
        }

        if (HasValues(_kind) ? values.Length != choices.Length : !values.IsEmpty)
        {
            throw new ArgumentException(HasValues(_kind) ? "A ballot of points or scores needs one value for each project it names." : "Only ballots of points or scores have values.", nameof(values));
        }

        return _groups.Add(_normaliser.Normalise(choices, values), weight);
    }

    /// <summary>The election. The builder cannot be used afterwards.</summary>
    /// <exception cref="InvalidOperationException">It was built before.</exception>
    public Election Build()
    {
        if (_built)
        {
            throw new InvalidOperationException("This election has been built already; start a new builder.");
        }

        _built = true;
        var columns = _groups.Finish(new ElectionColumns(
            _kind, _budget, _scale, [.. _ids], [.. _costs], Column(_districts), Column(_categories), [], [], null, [], []));
        return new Election(columns, _indexOfId);
    }

    internal const long MaxAmount = 1_000_000_000_000_000_000;

    internal static bool HasValues(BallotKind kind) => kind is BallotKind.Points or BallotKind.Score;

    private T?[]? Column<T>(Dictionary<int, T>? values)
        where T : class
    {
        if (values is null)
        {
            return null;
        }

        var column = new T?[_ids.Count];
        foreach (var (index, value) in values)
        {
            column[index] = value;
        }

        return column;
    }
}
