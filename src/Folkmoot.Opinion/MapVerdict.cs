using System.Globalization;

namespace Folkmoot.Opinion;

/// <summary>What the votes have the shape of, and why there are no groups where there are none.</summary>
internal sealed record MapVerdict(MapShape Shape, MapReason? Reason = null, string? Sentence = null)
{
    /// <summary>Chance that is still taken for chance.</summary>
    private const double Significant = 0.05;

    public static MapVerdict Of(VoteMatrix votes, Split split, MapSettings settings, NullTest? chance, Stability? stability)
    {
        if (split.Groups == 0)
            return NothingToSplit(votes, split, settings);
        if (chance is { StructureP: > Significant })
        {
            return None(MapReason.NoStructure, $"The answers show no more structure than the same answers dealt anew among those who saw each statement (chance of as much: {chance.StructureP:0.00}).");
        }

        if (chance is { GroupsP: > Significant })
        {
            return Gradient(MapReason.NotDistinct, $"People differ along a line, but no groups are more distinct than those that chance makes (chance of as distinct ones: {chance.GroupsP:0.00}).");
        }

        return stability is { } drawn && drawn.Index < settings.StabilityNeeded
            ? Gradient(MapReason.NotStable, $"People differ along a line, but other people from the same crowd would fall into other groups (stability {drawn.Index:0.00}, needed {settings.StabilityNeeded:0.00}).")
            : new MapVerdict(MapShape.Groups);
    }

    private static MapVerdict NothingToSplit(VoteMatrix votes, Split split, MapSettings settings)
    {
        if (votes.Statements == 0)
            return None(MapReason.NoStatements, $"No statement takes part.");
        if (votes.Votes == 0)
            return None(MapReason.NoAnswers, $"Nobody has answered a statement that takes part.");
        var (needed, people) = (Math.Min(settings.VotesNeeded, votes.Statements), 2 * settings.SmallestGroup);
        return split.Placed.Length < people ? None(MapReason.TooFewPeople, $"Too few people to tell groups: people who answered {needed} statements or more: {split.Placed.Length}, needed: {people}.")
            : split.Space.Explained <= 0 ? None(MapReason.NoDifferences, $"Everybody who saw a statement gave the same answer to it, so nothing tells people apart.")
            : None(MapReason.NoLargeGroups, $"No groups are large enough to have a say; each needs {settings.VetoShare * 100:0.#} % of the people and at least {settings.VetoPeople}.");
    }

    private static MapVerdict None(MapReason reason, FormattableString sentence) => new(MapShape.None, reason, sentence.ToString(CultureInfo.InvariantCulture));

    private static MapVerdict Gradient(MapReason reason, FormattableString sentence) => new(MapShape.Gradient, reason, sentence.ToString(CultureInfo.InvariantCulture));
}
