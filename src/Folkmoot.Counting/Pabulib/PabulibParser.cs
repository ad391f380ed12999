namespace Folkmoot.Counting.Pabulib;

/// <summary>Reads a whole file, section by section, for the reader and the checker alike.</summary>
internal static class PabulibParser
{
    /// <summary>The file, or null when rows had to be refused (which only a collecting log survives).</summary>
    public static PabulibFile? Parse(Stream stream, PabulibReadOptions options, IssueLog issues, IBallotObserver? observer, CancellationToken cancellation)
    {
        var section = new SectionReader(new RecordReader(stream, options, cancellation), issues);
        var meta = MetaSection.Read(section, issues);
        var projects = ProjectSection.Read(section, meta, options, issues);
        var builder = NewBuilder(meta, projects, options);
        observer?.Begin(meta, projects);
        var votes = VoteSection.Read(section, meta, projects, builder, options, issues, observer);
        var refused = issues.Fatal > 0;
        CompareCount(meta, "num_projects", "projects", projects.Projects.Count, refused, issues);
        CompareCount(meta, "num_votes", "ballots", votes.Rows, refused, issues);
        return refused ? null : new PabulibFile(meta.Meta, meta.VoteType, projects.Columns, projects.Projects, builder.Build())
        {
            Voters = votes.Voters,
            LocatedBallot = votes.Located,
        };
    }

    private static ElectionBuilder NewBuilder(MetaSection meta, ProjectSection projects, PabulibReadOptions options)
    {
        var kind = meta.VoteType switch
        {
            PabulibVoteType.ChooseOne => BallotKind.ChooseOne,
            PabulibVoteType.Ordinal => BallotKind.Ordinal,
            PabulibVoteType.Cumulative => BallotKind.Points,
            PabulibVoteType.Scoring => BallotKind.Score,
            _ => meta.Meta["max_sum_cost"] is null ? BallotKind.Approval : BallotKind.Knapsack,
        };
        var builder = new ElectionBuilder(kind, projects.Budget, projects.Scale, options.Duplicates);
        for (var i = 0; i < projects.Projects.Count; i++)
        {
            var project = projects.Projects[i];
            var categories = project["category"] is { Length: > 0 } list ? list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : null;
            builder.AddProject(project.Id, projects.Costs[i], (project["district"] ?? project["neighborhood"]) is { Length: > 0 } district ? district : null, categories);
        }

        return builder;
    }

    /// <summary>A count that differs is how a file that was cut off shows.</summary>
    private static void CompareCount(MetaSection meta, string key, string things, long found, bool refused, IssueLog issues)
    {
        if (meta.Meta[key] is not { } text)
        {
            return;
        }

        if (meta.Whole(key) is not { } declared)
            issues.Error(PabulibCode.BadValue, meta.LineOf(key), $"{key} is {PabulibText.Show(text)}; it must be a whole number.");
        else if (declared != found && !(refused && key is "num_projects"))
            issues.Refuse(PabulibCode.CountDiffers, meta.LineOf(key), $"META promises {declared} {things}, but the file holds {found}; it may have been cut off, so get it again, or correct {key}.");
    }
}
