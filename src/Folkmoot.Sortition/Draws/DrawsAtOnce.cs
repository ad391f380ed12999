namespace Folkmoot.Sortition;

/// <summary>Sees to it that what was laid out for several panels at once can be split into these panels, and splits it.</summary>
internal sealed class DrawsAtOnce(Pool pool, DrawSettings settings, IReadOnlySet<int> without, CancellationToken cancellation)
{
    private const int Rounds = 12;
    private const long Exchanges = 30_000;
    private readonly PanelSplit _split = new(TypeTable.Of(pool, settings.Seats, without), settings.Draws, settings.Seed, cancellation);

    /// <summary>The types on each of the panels laid out, all of which can be split: those that cannot are laid out anew with others in their place. Null where that did not help.</summary>
    public int[][]? Splittable(TypeTable types, Target target, int[][]? panels)
    {
        for (var round = 0; panels is not null; round++)
        {
            var good = Array.FindAll(panels, panel => _split.Types(panel) is not null);
            if (good.Length == panels.Length)
                return panels;
            if (round == Rounds)
                return null;

            // From round to round more of the good ones are let go, which leaves more freedom.
            panels = PanelLayout.Rest(types, target.Chances, good[..Math.Max(0, good.Length - (round * (panels.Length - good.Length)))], panels.Length, $"again {round}\n{settings.Seed}", Exchanges, calm: round % 2 == 0, cancellation);
        }

        return null;
    }

    /// <summary>The people of each draw, those of its first panel first.</summary>
    /// <exception cref="SortitionException">No way was found to split one.</exception>
    public int[][] InParts(TypeTable types, int[][] people, SeededRandom random)
    {
        var typeOf = TypesOf(types);
        return Array.ConvertAll(people, together => _split.People([.. together.Select(person => (person, typeOf[person]))], random)
            ?? throw new SortitionException($"The chances that are fairest could not be laid out as {settings.Draws} panels at once that each meet the quotas. Widen some of them, or draw the panels one after another."));
    }

    /// <summary>The panels with weights, split as well; none where one of them cannot be, since it is no draw then.</summary>
    public MixturePanel[] InParts(TypeTable types, MixturePanel[] mixture)
    {
        var (typeOf, random) = (TypesOf(types), new SeededRandom($"mixture\n{settings.Seed}"));
        var parts = Array.ConvertAll(mixture, panel => _split.People([.. panel.People.Select(person => (person, typeOf[person]))], random));
        return Array.Exists(parts, part => part is null) ? [] : [.. mixture.Select((panel, i) => panel with { People = parts[i]! })];
    }

    private int[] TypesOf(TypeTable types)
    {
        var of = new int[pool.People.Count];
        for (var type = 0; type < types.Count; type++)
        {
            foreach (var person in types.People[type])
                of[person] = type;
        }

        return of;
    }
}
