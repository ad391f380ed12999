namespace Folkmoot.Opinion;

/// <summary>What is left of the findings when a bloc has joined: the groups of the honest, and the statements shared by all.</summary>
internal sealed record AttackTrial(double GroupsKept, HashSet<int> Agreed, HashSet<int> Rejected)
{
    public static AttackTrial Of(VoteMatrix votes, Split honest, int people, MapShape shape, MapSettings settings, CancellationToken cancellation)
    {
        int[] everybody = [.. Enumerable.Range(0, votes.People)];
        var split = new GroupFinder(votes, settings, SpaceFitter.Rough).Find(everybody, cancellation);
        var findings = new StatementFindings(votes, Parties.Of(votes, split, shape), settings);
        return new AttackTrial(
            split.Groups == 0 ? 0 : Stability.Agreement(honest.Labels(people), split.Labels(votes.People), Enumerable.Range(0, people)),
            [.. findings.Shared(Answer.Agree).Select(a => a.Statement)],
            [.. findings.Shared(Answer.Disagree).Select(a => a.Statement)]);
    }
}
