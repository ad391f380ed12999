namespace Folkmoot.Opinion.Polis;

/// <summary>Chooses the representative statements of a group in the way of Polis, its fall-backs included.</summary>
internal static class PolisSelection
{
    private const int Listed = 5;

    public static IReadOnlyList<PolisRepresentative> Of(IReadOnlyList<string> ids, Tally[][] groups, int group)
    {
        var sufficient = new List<PolisRepresentative>();
        PolisRepresentative? best = null;
        Figures? bestAgree = null;
        for (var j = 0; j < ids.Count; j++)
        {
            var figures = Figures.Of(ids[j], groups, group, j);
            if (figures.IsSufficient)
                sufficient.Add(figures.Final());
            if (sufficient.Count == 0 && (best is null || Math.Max(figures.AgreeRatioTest, figures.DisagreeRatioTest) > best.RatioTest))
                best = figures.Final();
            if (figures.BeatsAsBestAgree(bestAgree))
                bestAgree = figures;
        }

        var head = bestAgree is { } agree ? agree.Final() with { BestAgree = true, Agree = agree.Votes.Agree } : null;
        if (sufficient.Count == 0)
            return head is not null ? [head] : best is not null ? [best] : [];
        var chosen = sufficient.OrderByDescending(found => found.Metric).Where(found => found.Statement != head?.Statement);
        var listed = (head is null ? chosen : chosen.Prepend(head)).Take(Listed).ToArray();
        return [.. listed.Where(found => found.Answer == Answer.Agree), .. listed.Where(found => found.Answer == Answer.Disagree)];
    }

    private sealed record Figures(string Id, Tally Votes, double AgreeShare, double AgreeTest, double AgreeRatio, double AgreeRatioTest, double DisagreeShare, double DisagreeTest, double DisagreeRatio, double DisagreeRatioTest)
    {
        public bool IsSufficient =>
            (AgreeRatioTest > PolisTests.Significant && AgreeTest > PolisTests.Significant) || (DisagreeRatioTest > PolisTests.Significant && DisagreeTest > PolisTests.Significant);

        public static Figures Of(string id, Tally[][] groups, int group, int j)
        {
            var own = groups[group][j];
            var (agree, disagree, seen) = (0, 0, 0);
            for (var g = 0; g < groups.Length; g++)
            {
                if (g != group)
                    (agree, disagree, seen) = (agree + groups[g][j].Agree, disagree + groups[g][j].Disagree, seen + groups[g][j].Seen);
            }

            return new Figures(
                id,
                own,
                PolisTests.Share(own.Agree, own.Seen),
                PolisTests.OneShare(own.Agree, own.Seen),
                PolisTests.Share(own.Agree, own.Seen) / PolisTests.Share(agree, seen),
                PolisTests.TwoShares(own.Agree, own.Seen, agree, seen),
                PolisTests.Share(own.Disagree, own.Seen),
                PolisTests.OneShare(own.Disagree, own.Seen),
                PolisTests.Share(own.Disagree, own.Seen) / PolisTests.Share(disagree, seen),
                PolisTests.TwoShares(own.Disagree, own.Seen, disagree, seen));
        }

        public PolisRepresentative Final() => AgreeRatioTest > DisagreeRatioTest
            ? new(Id, Answer.Agree, Votes.Agree, Votes.Seen, AgreeShare, AgreeTest, AgreeRatio, AgreeRatioTest, BestAgree: false, Votes.Agree)
            : new(Id, Answer.Disagree, Votes.Disagree, Votes.Seen, DisagreeShare, DisagreeTest, DisagreeRatio, DisagreeRatioTest, BestAgree: false, Votes.Agree);

        /// <summary>Something nobody voted on never leads; then what is agreed with more than elsewhere beats what is only agreed with.</summary>
        public bool BeatsAsBestAgree(Figures? current) =>
            (Votes.Agree > 0 || Votes.Disagree > 0)
            && (current is null ? AgreeTest > PolisTests.Significant || (AgreeRatio > 1 && AgreeShare > 0.5)
                : current.AgreeRatio > 1 ? AgreeRatio * AgreeRatioTest * AgreeShare * AgreeTest > current.AgreeRatio * current.AgreeRatioTest * current.AgreeShare * current.AgreeTest
                : AgreeShare * AgreeTest > current.AgreeShare * current.AgreeTest);
    }
}
