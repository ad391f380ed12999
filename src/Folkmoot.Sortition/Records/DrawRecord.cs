using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>A lottery as it is written down, with its commitment and, once the public random value is known, its result.</summary>
public sealed record DrawRecord
{
    private const int MaxName = 60;

    /// <summary>What was held for fair.</summary>
    public required Objective Objective { get; init; }

    /// <summary>Seats of a panel.</summary>
    public required int Seats { get; init; }

    /// <summary>How many panels are drawn at once; each of <see cref="Panels"/> is so many then, one after another, and nobody is on it twice.</summary>
    public int Draws { get; init; } = 1;

    /// <summary>What the panels are called, in the order of <see cref="DrawnPanels"/>; none where they have no names.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What decided among equally good layouts.</summary>
    public required string Seed { get; init; }

    /// <summary>The public random value that chooses the panel, by name; empty when none was announced.</summary>
    public required string BeaconName { get; init; }

    /// <summary>The quotas.</summary>
    public required Quotas Quotas { get; init; }

    /// <summary>Whether people are called by numbers, because there are no ids or because these are hidden.</summary>
    public bool Numbered { get; init; }

    /// <summary>The people.</summary>
    public required IReadOnlyList<RecordedPerson> People { get; init; }

    /// <summary>The lowest chance of anybody who can be on a panel.</summary>
    public required Ratio Lowest { get; init; }

    /// <summary>People who can be on no panel, by index, and why.</summary>
    public required IReadOnlyList<Excluded> Excluded { get; init; }

    /// <summary>The proof of the levels; people by index.</summary>
    public required IReadOnlyList<CertifiedStage> Stages { get; init; }

    /// <summary>That the people excluded fit on no panel, by cases: with their weights no panel exceeds 0; null where nobody is excluded.</summary>
    public PanelBound? Exclusion { get; init; }

    /// <summary>Panels with weights that give everybody exactly their chance; empty where none are given, and the panels give the chances to within a rounding.</summary>
    public IReadOnlyList<MixturePanel> Mixture { get; init; } = [];

    /// <summary>For Nash and Goldilocks the prices from which <see cref="Factor"/> follows; otherwise none.</summary>
    public IReadOnlyList<OptimumBound> Optimum { get; init; } = [];

    /// <summary>How far the chances can be from the best at most: 1 where they are the best. For Nash no lottery has a geometric mean of the chances above this one's times the factor; for Goldilocks this one's measure is at most the factor times the least.</summary>
    public Ratio Factor { get; init; } = 1;

    /// <summary>By how many panels anybody's number of panels is off the floor or ceiling of what their chance says, at most; 0 except where quotas leave few panels.</summary>
    public int Within { get; init; }

    /// <summary>The loss by rounding: by how much anybody's part of the panels is below their chance, at most.</summary>
    public Ratio Loss { get; init; }

    /// <summary>That people stand by for the panel, and how they are chosen; null where nobody is to.</summary>
    public AlternateSettings? Alternates { get; init; }

    /// <summary>The panels, each with its people by index.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Panels { get; init; }

    /// <summary>What was published before the draw.</summary>
    public required Commitment Commitment { get; init; }

    /// <summary>The panel drawn; null before the draw.</summary>
    public DrawnPanel? Result { get; init; }

    /// <summary>Processor seconds to find the chances.</summary>
    public double SolveSeconds { get; init; }

    /// <summary>Processor seconds to lay out the panels.</summary>
    public double LayoutSeconds { get; init; }

    /// <summary>Writes a lottery down and commits to it.</summary>
    /// <param name="lottery">The lottery.</param>
    /// <param name="secret">What the salts of the people are made from; empty for none, so that whoever guesses a person's id and values can check the guess.</param>
    public static DrawRecord Of(Lottery lottery, ReadOnlySpan<byte> secret = default)
    {
        ArgumentNullException.ThrowIfNull(lottery);
        var pool = lottery.Pool;
        var people = new RecordedPerson[pool.People.Count];
        var households = pool.People.Select(person => person.Household).Where(address => address is not null).GroupBy(address => address!, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select((group, number) => (group.Key, number)).ToDictionary(pair => pair.Key, pair => pair.number + 1, StringComparer.Ordinal);
        for (var person = 0; person < people.Length; person++)
        {
            var (values, address) = (pool.People[person].Values, pool.People[person].Household);
            var salt = RecordHashes.Salt(secret, pool.NameOf(person));
            people[person] = new RecordedPerson(
                pool.NameOf(person),
                salt,
                RecordHashes.Leaf(salt, pool.NameOf(person), pool.Quotas, values),
                values,
                address is not null && households.TryGetValue(address, out var number) ? number : null,
                lottery.Chances[person],
                lottery.PanelsOf[person]);
        }

        var record = new DrawRecord
        {
            Objective = lottery.Settings.Objective,
            Seats = lottery.Settings.Seats,
            Draws = lottery.Settings.Draws,
            Names = lottery.Settings.Names,
            Seed = lottery.Settings.Seed,
            BeaconName = lottery.Settings.BeaconName,
            Alternates = lottery.Settings.Alternates,
            Quotas = pool.Quotas,
            Numbered = pool.People.All(person => person.Id is null),
            People = people,
            Lowest = lottery.Lowest,
            Excluded = lottery.Excluded,
            Stages = lottery.Stages,
            Exclusion = lottery.Exclusion,
            Mixture = lottery.Mixture,
            Within = lottery.Within,
            Loss = lottery.Loss,
            Panels = lottery.Panels,
            Commitment = new Commitment(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty),
            SolveSeconds = lottery.SolveTime.TotalSeconds,
            LayoutSeconds = lottery.LayoutTime.TotalSeconds,
        };
        if (lottery.Optimum.Count > 0)
        {
            var types = new RecordTypes(record, record.Excluded.Select(excluded => excluded.Person).ToHashSet());
            record = record with { Optimum = lottery.Optimum, Factor = OptimumCheck.Factor(record.Together(), types, lottery.Optimum) ?? throw new SortitionException("How far these chances are from the best could not be proven. Choose leximin.") };
        }

        record = new HouseholdNames(record).Use();
        return record with { Commitment = RecordHashes.Commit(record) };
    }

    /// <summary>The record with the panel that a public random value chooses, and the people who stand by for it. To choose these takes up to some seconds.</summary>
    /// <param name="beacon">The value as published; not empty.</param>
    /// <param name="signature">What proves who gave it out, to be kept in the record; null where nothing does.</param>
    public DrawRecord Drawn(string beacon, DrandSignature? signature = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(beacon);
        var panel = RecordHashes.Choose(Commitment.Hash, beacon, Panels.Count);
        return this with
        {
            Result = new DrawnPanel(beacon, panel, RecordHashes.Result(Commitment.Hash, beacon, panel), RecordHashes.First(Commitment.Hash, beacon, Draws), Alternates is null ? null : AlternateChoice.Of(this, panel, beacon), signature),
        };
    }

    /// <summary>The panels that were drawn, in their order; none before the draw.</summary>
    public IReadOnlyList<IReadOnlyList<int>> DrawnPanels()
    {
        if (Result is not { } result)
            return [];
        var parts = Parts(Panels[result.Panel]);
        return [.. parts.Skip(result.First), .. parts.Take(result.First)];
    }

    /// <summary>What is wrong with the names of panels, or null.</summary>
    internal static string? NamesFault(IReadOnlyList<string> names, int draws) =>
        names.Count > 0 && names.Count != draws ? $"The panels drawn are {draws} and their names {names.Count}; give one for each, or none."
        : names.Any(name => string.IsNullOrWhiteSpace(name) || name.Length > MaxName) ? $"Name each panel in 1 to {MaxName} characters."
        : names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count ? "Two panels have the same name; give each its own."
        : null;

    /// <summary>The panels of which one of <see cref="Panels"/> is made, where several are drawn at once.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> Parts(IReadOnlyList<int> together) => Draws == 1 ? [together] : [.. together.Chunk(Seats)];

    /// <summary>The same as if all panels drawn at once were one, with the quotas of all of them: chances and their proof speak of that.</summary>
    internal DrawRecord Together() => Draws == 1 ? this : this with { Draws = 1, Seats = Seats * Draws, Quotas = Quotas.Times(Draws) };

    /// <summary>The person of a record whose commitment an id and a salt open, so that everybody can find themselves in a public one; null for nobody.</summary>
    /// <param name="id">The person's id.</param>
    /// <param name="salt">The person's salt, in hexadecimal; empty where the record has none.</param>
    public RecordedPerson? Find(string id, string salt)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(salt);
        return People.FirstOrDefault(person => string.Equals(RecordHashes.Leaf(salt, id, Quotas, person.Values), person.Leaf, StringComparison.Ordinal));
    }

    /// <summary>The record without ids and salts: people are numbers in the order of their commitments, which says nothing about them.</summary>
    public DrawRecord ForEverybody()
    {
        var order = RecordHashes.Order(this);
        var number = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
            number[order[place]] = place;
        return this with
        {
            Numbered = true,
            People = [.. order.Select((person, place) => People[person] with { Id = (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Salt = null })],
            Excluded = [.. Excluded.Select(excluded => excluded with { Person = number[excluded.Person] }).OrderBy(excluded => excluded.Person)],
            Stages = [.. Stages.Select(stage => stage with { Caps = Numbered(stage.Caps), Households = Numbered(stage.Households), Panels = Bound(stage.Panels) })],
            Exclusion = Bound(Exclusion),
            Mixture = [.. Mixture.Select(panel => panel with { People = Renumbered(panel.People) })],
            Optimum = [.. Optimum.Select(one => one with { Households = Numbered(one.Households) })],
            Panels = [.. Panels.Select(Renumbered)],
            Result = Result is { Alternates: { } alternates } ? Result with { Alternates = alternates with { People = [.. alternates.People.Select(person => number[person])] } } : Result,
        };

        IReadOnlyList<int> Renumbered(IReadOnlyList<int> together) => [.. Parts(together).SelectMany(panel => panel.Select(person => number[person]).Order())];

        Dictionary<int, BigInteger> Numbered(IReadOnlyDictionary<int, BigInteger> prices) => prices.ToDictionary(pair => number[pair.Key], pair => pair.Value);

        PanelBound? Bound(PanelBound? bound) => bound is null ? null : bound with { Weights = Numbered(bound.Weights), Cases = Case(bound.Cases) };

        BoundCase Case(BoundCase one) => one.Person is { } person
            ? one with { Person = number[person], Few = Case(one.Few!), Many = Case(one.Many!) } : one with { Households = Numbered(one.Households) };
    }
}
