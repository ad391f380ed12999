using System.Text.Json;
using Folkmoot.Answers;
using Folkmoot.Ballots.Result;
using Folkmoot.Communities;
using Folkmoot.Delivery;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Pictures;
using Folkmoot.Processes;
using Folkmoot.Proposals;

namespace Folkmoot.OpenData;

/// <summary>Makes the documents of this interface from what the rooms keep.</summary>
internal sealed class Documents(Settings settings, ResultWords words)
{
    public const string Root = "/api/v1";

    public Uri At(string path) => new(settings.Address, path);

    public PlaceSummary Summary(Place place, string? parent) =>
        new(place.Id, place.Slug, place.Name, place.Kind, parent, At(PageOf(place)), At(DataOf(place)));

    public PlaceDocument Document(Place place, string? parent, IReadOnlyList<string> inside) => new(
        place.Id, place.Slug, place.Name, place.Kind, place.Profile, parent, inside, place.TimeZone, place.Currency,
        place.Boundary is null ? null : JsonElement.Parse(place.Boundary), At(PageOf(place)), At($"{PageOf(place)}/feed.atom"), At($"{DataOf(place)}/processes"));

    public ProcessSummary Summary(Place place, Process process) => new(
        process.Id, process.Slug, process.Title, Word(process.State), process.CreatedAt, At($"{PageOf(place)}/{process.Slug}"), At($"{DataOf(place)}/processes/{process.Slug}"));

    public ProcessDocument Document(ProcessView view, bool counted)
    {
        var process = view.Process;
        var data = $"{DataOf(view.Place)}/processes/{process.Slug}";
        return new ProcessDocument(
            process.Id, process.Slug, view.Place.Slug, process.Title, process.Summary, process.Playbook, Word(process.State), process.Currency,
            [.. view.Phases.Select(p => new ProcessDocument.Phase(p.Title, p.About, p.Method, Word(p.State), p.OpensAt, p.ClosesAt, JsonElement.Parse(p.Settings)))],
            At(view.Url), At($"{view.Url}/feed.atom"), At(TrailOf("process", process.Id)), At($"{data}/proposals"), counted ? At($"{data}/result") : null);
    }

    public ProposalDocument Document(ProcessView view, Proposal proposal) => new(
        proposal.Id, proposal.Number, proposal.Reference, proposal.Title, proposal.Words, proposal.Cost, proposal.Area,
        proposal.Category.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), proposal.Latitude, proposal.Longitude,
        At($"{view.Url}/proposals/{proposal.Number}"), At(TrailOf("proposal", proposal.Id)));

    public ResultDocument Document(ResultView result)
    {
        var page = $"{result.Ballot.Url}/result";
        var account = result.Account;
        return new ResultDocument(
            account.Rule, account.Budget, account.Spent, account.Voters, result.Head.FinishedAt,
            [.. result.Winners.Select(w => Line(w.Proposal, w.Round.Supporters, w.Round.Number, words.Bought(result, w)))],
            [.. result.Losers.Select(l => Line(l.Proposal, l.Why.Votes, l.Why.Round, words.Missed(result, l)))],
            At(page), At($"{page}/account.json"), At($"{page}/ballots.pb"));
    }

    private static ResultDocument.Line Line(Proposal proposal, long votes, int round, string why) =>
        new(proposal.Number, proposal.Reference, proposal.Title, proposal.Cost, votes, round, why);

    private static string PageOf(Place place) => $"/places/{place.Slug}";

    private static string DataOf(Place place) => $"{Root}/places/{place.Slug}";

    public ProjectDocument Document(ProcessView view, ProjectView item, HelpResult? help)
    {
        var project = item.Project;
        return new ProjectDocument(
            project.Id, project.Number, project.Title, project.Owner, Word(project.State), item.IsLate, project.Budget, project.Spent, project.Area, project.CreatedAt, project.EndedAt, project.Outcome,
            [.. item.Milestones.Select(m => new ProjectDocument.Milestone(m.Title, m.DueAt, m.FirstDueAt, m.ReachedAt))],
            help is null ? null : new ProjectDocument.Help(help.Answers, help.Yes, help.Partly, help.No),
            At($"{view.Url}/projects/{project.Number}"), At($"{view.Url}/proposals/{project.Number}"), At(TrailOf("project", project.Id)));
    }

    public IdeaDocument Document(ProcessView view, IdeaRow row)
    {
        var (idea, check) = (row.Idea, row.Check);
        return new IdeaDocument(
            idea.Id, idea.Number!.Value, idea.Title, idea.Words, idea.Helps, Word(idea.State), idea.RoughCost, idea.Area,
            idea.Category.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), idea.Latitude, idea.Longitude, Word(idea.Channel), idea.PublishedAt!.Value,
            row.Supports, row.PointsFor, row.PointsAgainst, check is null ? null : Word(check.Judgement), check?.Reasons ?? "", check?.Cost, check?.DueAt, check?.Owner ?? "",
            PictureAddress.Is(idea.Picture) ? At(idea.Picture) : null, PictureAddress.Is(idea.Picture) ? idea.PictureAlt : "",
            At($"{view.Url}/ideas/{idea.Number}"), At(TrailOf("idea", idea.Id)));
    }

    public AnswerDocument Document(OwedAnswer owed, DateTimeOffset now) => new(
        owed.Id, Word(owed.Cause), owed.AboutKind, owed.AboutId, owed.AboutTitle, owed.Words, owed.AskedAt, owed.Answerer, owed.DueAt, Word(owed.State), owed.IsLateAt(now),
        owed.AnsweredAt, owed.Answer, At($"/answers/{owed.Id}"), At(TrailOf("answer", owed.Id)));

    private static string TrailOf(string kind, Guid id) => $"{Root}/trails/{kind}/{id}";

    private static string Word<T>(T state)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
