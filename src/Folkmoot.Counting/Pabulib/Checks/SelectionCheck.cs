namespace Folkmoot.Counting.Pabulib.Checks;

/// <summary>Whether the rule that META names selects the projects that the file says were selected.</summary>
internal static class SelectionCheck
{
    private const int Listed = 5;

    /// <summary>Real elections in small units of currency take up to 84 000.</summary>
    private const int MostShares = 200_000;


    public static void Check(PabulibFile file, MetaSection meta, IssueLog issues, CancellationToken cancellation)
    {
        if (file.ProjectColumns.IndexOf("selected") < 0)
            return;
        var selected = Enumerable.Range(0, file.Projects.Count).Where(project => file.Projects[project].Selected is 1 or 2).ToHashSet();
        Int128 spent = 0;
        foreach (var project in selected.Where(project => file.Projects[project].Selected == 1))
            spent += file.Election.Costs[project];
        if (spent > file.Election.Budget)
            issues.Error(PabulibCode.SelectionAboveBudget, meta.LineOf("budget"), "the selected projects cost more than the budget; correct the column “selected” or the budget.");
        if (RuleOf(file, meta) is not var (rule, firm))
            return;
        if (Count(file, rule, meta, issues, cancellation) is not { } result || selected.SetEquals(result.Winners))
            return;
        string[] sentences =
        [
            $"the rule {meta.Meta["rule"]} does not select what the column “selected” says.",
            .. Names(file, "It also selects", result.Winners.Except(selected)),
            .. Names(file, "It does not select", selected.Except(result.Winners)),
            .. result.TieBreaks.Count > 0 ? ["A tie may be the reason."] : Array.Empty<string>(),
            .. PabulibCaps.Has(file.Meta) ? ["The limits on the money of categories or neighbourhoods may be the reason."] : Array.Empty<string>(),
        ];
        var message = string.Join(' ', sentences);
        if (firm && result.TieBreaks.Count == 0 && !PabulibCaps.Has(file.Meta))
            issues.Error(PabulibCode.SelectionDiffers, meta.LineOf("rule"), message);
        else
            issues.Warn(PabulibCode.SelectionDiffers, meta.LineOf("rule"), message);
    }

    /// <summary>The result of the rule; null when it cannot be counted.</summary>
    private static CountResult? Count(PabulibFile file, CountRule rule, MetaSection meta, IssueLog issues, CancellationToken cancellation)
    {
        try
        {
            return Counter.Count(file.Election, rule, cancellationToken: cancellation);
        }
        catch (CountException error)
        {
            issues.Warn(PabulibCode.SelectionNotChecked, meta.LineOf("rule"), $"the column “selected” was not checked: {error.Message}");
            return null;
        }
    }

    /// <summary>The rule to count by, and whether a difference is an error; null when the rule is not known precisely.</summary>
    private static (CountRule Rule, bool Firm)? RuleOf(PabulibFile file, MetaSection meta)
    {
        var greedy = new GreedyRule
        {
            Tie = new TieOrder(TieKey.ProjectOrder),
            Measure = file.VoteType switch
            {
                PabulibVoteType.Ordinal => GreedyMeasure.Borda,
                PabulibVoteType.Cumulative or PabulibVoteType.Scoring => GreedyMeasure.Points,
                _ => GreedyMeasure.Votes,
            },
            Eligibility = new Eligibility { MinimumScore = meta.Whole("min_project_score_threshold") ?? 0 },
        };
        var shares = Presets.PabulibChecker with { MaximumSteps = MostShares };
        return meta.Meta["rule"] switch
        {
            "greedy" or "greedy-threshold" => (greedy, true),
            "greedy-no-skip" => (greedy with { Misfit = GreedyMisfit.Stop }, true),
            "greedy-custom" => (greedy with { FundIfCovered = Fraction.Of(4L, 5L) }, false),
            "greedy-exclusive" => (greedy, false),
            _ when file.VoteType is not (PabulibVoteType.Approval or PabulibVoteType.ChooseOne) => null,
            "equalshares" => (shares with { Add1 = Add1.Off }, true),
            "equalshares-comparison" => (shares with { Add1 = Add1.Off, Compare = Comparison.Approvals }, true),
            "equalshares/add1" => (shares, true),
            "equalshares/add1-comparison" => (shares with { Compare = Comparison.Approvals }, true),
            _ => null,
        };
    }

    private static string[] Names(PabulibFile file, string verb, IEnumerable<int> projects)
    {
        var ids = projects.Select(project => PabulibText.Show(file.Election.ProjectIds[project])).ToArray();
        return ids.Length == 0 ? [] : [$"{verb} {string.Join(", ", ids.Take(Listed))}{(ids.Length > Listed ? $" and {ids.Length - Listed} more" : "")}."];
    }
}
