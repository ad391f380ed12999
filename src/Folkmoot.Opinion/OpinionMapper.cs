namespace Folkmoot.Opinion;

/// <summary>Makes maps of opinion.</summary>
public static class OpinionMapper
{
    /// <summary>Votes above which the doubts are drawn less often when nothing else is asked for.</summary>
    private const int ManyVotes = 500_000;

    /// <summary>
    /// Maps a conversation. The result is a function of the votes and the settings, to the last bit. The plane and the groups cost O(votes) a step, for some tens of steps;
    /// each draw of the doubts costs about as much again.
    /// </summary>
    /// <param name="votes">The votes.</param>
    /// <param name="settings">How to map; null takes the defaults.</param>
    /// <param name="progress">Hears what is being worked on.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OpinionException">A setting is out of its range.</exception>
    public static OpinionMap Map(VoteTable votes, MapSettings? settings = null, IProgress<MapStage>? progress = null, CancellationToken cancellation = default)
    {
        settings ??= new MapSettings();
        SettingsCheck.Check(settings);
        var taking = new TakingPart(votes);
        progress?.Report(MapStage.Groups);
        var split = new GroupFinder(taking.Votes, settings, SpaceFitter.Accurate).Find(taking.Everybody, cancellation);
        var (chance, stability) = Doubts(taking.Votes, split, settings, progress, cancellation);
        var verdict = MapVerdict.Of(taking.Votes, split, settings, chance, stability);
        var shape = verdict.Shape;
        progress?.Report(MapStage.Statements);
        var parties = Parties.Of(taking.Votes, split, shape);
        var findings = new StatementFindings(taking.Votes, parties, settings);
        var representative = shape == MapShape.Groups ? RepresentativeFinder.Of(taking.Votes, split, settings, cancellation) : [];
        var map = Assemble(votes, taking, settings, split, shape, parties, findings, representative) with
        {
            Reason = verdict.Sentence,
            ReasonKind = verdict.Reason,
            NullTest = chance,
            Stability = stability,
            Slates = [.. SlatesOf(votes, taking, split, settings)],
        };
        if (!settings.Margins)
            return map;
        progress?.Report(MapStage.Margins);
        return map with { Margins = MarginFinder.Of(map, taking, split, cancellation) };
    }

    private static (NullTest? Chance, Stability? Stability) Doubts(VoteMatrix votes, Split split, MapSettings settings, IProgress<MapStage>? progress, CancellationToken cancellation)
    {
        var draws = settings.Draws ?? (votes.Votes > ManyVotes ? 20 : 50);
        if (draws == 0 || split.Groups == 0)
            return (null, null);
        progress?.Report(MapStage.Chance);
        var chance = NullTest.Of(votes, split, settings, draws, cancellation);
        progress?.Report(MapStage.Stability);
        return (chance, Stability.Of(votes, split, settings, draws, cancellation));
    }

    private static IEnumerable<Slate> SlatesOf(VoteTable votes, TakingPart taking, Split split, MapSettings settings)
    {
        var finder = new GroupFinder(taking.Votes, settings, SpaceFitter.Accurate);
        int[] people = [.. taking.Everybody.Where(finder.IsPlaced)];
        if (people.Length == 0)
            people = [.. taking.Everybody.Where(person => taking.Votes.VotesOf(person) > 0)];
        var maker = new SlateMaker(taking.Votes, people);
        foreach (var size in settings.SlateSizes)
        {
            var (chosen, bought) = maker.Choose(size);
            int[] statements = [.. chosen.Select(j => taking.Original[j])];
            yield return new Slate(size, statements, bought, SlateChecker.Check(votes, people, statements, size, taking.Original));
        }
    }

    private static OpinionMap Assemble(VoteTable votes, TakingPart taking, MapSettings settings, Split split, MapShape shape, int[][] parties, StatementFindings findings, IReadOnlyList<RepresentativeStatement>[] representative)
    {
        var (x, y, placed, finder) = (new double[votes.People.Count], new double[votes.People.Count], new bool[votes.People.Count], new GroupFinder(taking.Votes, settings, SpaceFitter.Accurate));
        for (var person = 0; person < x.Length; person++)
        {
            (x[person], y[person]) = split.Space.Place(taking.Votes.Of(person));
            placed[person] = finder.IsPlaced(person);
        }

        var labels = shape == MapShape.Groups ? split.Labels(x.Length) : [.. Enumerable.Repeat(-1, x.Length)];
        var tallies = new Tally[parties.Length][];
        for (var party = 0; party < parties.Length; party++)
        {
            var counts = votes.Matrix.Counts(parties[party]);
            tallies[party] = [.. Enumerable.Range(0, votes.Statements.Count).Select(j => Tally.At(counts, j))];
        }

        var places = new (double X, double Y)[votes.Statements.Count];
        for (var j = 0; j < taking.Original.Length; j++)
            places[taking.Original[j]] = split.Space.PlaceOfStatement(j);
        return new OpinionMap
        {
            Votes = votes,
            Settings = settings,
            Shape = shape,
            X = x,
            Y = y,
            Placed = placed,
            GroupOf = labels,
            StatementPlaces = places,
            Axes = [.. taking.Original.Select((original, j) => new StatementAxis(original, split.Space.Means[j], split.Space.First[j], split.Space.Second[j]))],
            Groups = [.. GroupsOf(split, labels, x, y, representative, taking)],
            FirstShare = split.Space.FirstShare,
            SecondShare = split.Space.SecondShare,
            Silhouettes = split.Silhouette,
            Parties = parties,
            PartyTallies = tallies,
            Agreements = [.. findings.Agreeing.Select(taking.Back)],
            AgreedByAll = [.. findings.Consensus(Answer.Agree).Select(taking.Back)],
            RejectedByAll = [.. findings.Consensus(Answer.Disagree).Select(taking.Back)],
            Divisive = [.. findings.Divisive().Select(division => division with { Statement = taking.Original[division.Statement] })],
            Uncertain = [.. findings.Uncertain().Select(doubt => doubt with { Statement = taking.Original[doubt.Statement] })],
            Slates = [],
            Space = split.Space,
            SpaceIndex = taking.Original.Select((original, j) => (votes.Statements[original].Id, j)).ToDictionary(pair => pair.Id, pair => pair.j, StringComparer.Ordinal),
        };
    }

    private static IEnumerable<OpinionGroup> GroupsOf(Split split, int[] labels, double[] x, double[] y, IReadOnlyList<RepresentativeStatement>[] representative, TakingPart taking)
    {
        for (var g = 0; g < representative.Length; g++)
        {
            int[] members = [.. Enumerable.Range(0, labels.Length).Where(person => labels[person] == g)];
            yield return new OpinionGroup(
                ((char)('A' + g)).ToString(),
                members,
                HasVeto: g < split.Groups,
                members.Average(person => x[person]),
                members.Average(person => y[person]),
                [.. representative[g].Select(found => found with { Statement = taking.Original[found.Statement] })]);
        }
    }
}
