using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Communities;

/// <summary>A town on a platform of its own, for tests to act in.</summary>
internal sealed class Town : IAsyncDisposable
{
    public const string GreenBudget = "green-budget-equal-shares";

    private Town(TestHost host, Place place)
    {
        Host = host;
        Place = place;
    }

    public static Actor Organiser { get; } = new(null, "Organiser, Wyebridge");

    public TestHost Host { get; }

    public Place Place { get; }

    public static async Task<Town> StartAsync(DatabaseKind kind, Func<Settings, Settings>? change = null, Action<IServiceCollection>? services = null)
    {
        var host = await TestHost.StartAsync(kind, change, services);
        return new Town(host, await AddPlaceAsync(host, "Wyebridge", null));
    }

    /// <summary>Another place on a platform that is running already.</summary>
    public static async Task<Town> AddToAsync(TestHost host, string name) => new(host, await AddPlaceAsync(host, name, null));

    public Task<Place> AddPlaceAsync(string name, Place? parent = null) => AddPlaceAsync(Host, name, parent?.Id);

    /// <summary>Somebody who organises this town.</summary>
    public Task<Browser> OrganiserAsync() => Host.SignInAsAsync(Role.Organiser, Place.Id);

    public Task<Browser> AdministratorAsync() => Host.SignInAsAsync(Role.Administrator);

    /// <summary>Somebody who is signed in and has no role here.</summary>
    public Task<Browser> StrangerAsync() => Host.SignInAsAsync(null);

    public Task<ProcessView> DraftAsync(string title = "Green Budget", string playbook = GreenBudget) => Host.WithAsync<ProcessWriter, ProcessView>(writer =>
        writer.StartAsync(Organiser, Place, playbook, new ProcessDetails(title, "Money for green things."), CancellationToken.None));

    /// <summary>A draft with a budget, two ideas, no time to finish after the close, and its first phase a week away.</summary>
    public async Task<ProcessView> ReadyAsync(string title = "Green Budget")
    {
        var view = await DraftAsync(title);
        await SetAsync(view, "vote", settings: """{"budget": 10000, "grace-minutes": 0}""");
        await AddIdeaAsync(view, "Trees", 5_000);
        await AddIdeaAsync(view, "Bench", 4_000);
        return await FindAsync(view);
    }

    public async Task<ProcessView> PublishedAsync(string title = "Green Budget")
    {
        var view = await ReadyAsync(title);
        await Host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Organiser, view.Process.Id, CancellationToken.None));
        return await FindAsync(view);
    }

    /// <summary>A published process in which ideas are being collected.</summary>
    public async Task<ProcessView> CollectingAsync(string title = "Green Budget")
    {
        var view = await PublishedAsync(title);
        await MoveToAsync(view.Method("ideas")!.OpensAt);
        return await FindAsync(view);
    }

    /// <summary>An idea that somebody with a new account put forward.</summary>
    public async Task<(Idea Idea, Guid Author)> PutForwardAsync(ProcessView view, string title, string words = "It would make the street better for everybody.", double? latitude = null, double? longitude = null)
    {
        var author = await Host.AddAccountAsync("Ann", $"{Guid.NewGuid():N}@example.org");
        var details = new IdeaDetails(title, words, "", null, "", "", latitude, longitude);
        return (await Host.WithAsync<IdeaDesk, Idea>(desk => desk.PutForwardAsync(new Actor(author, "Participant"), view, details, "Ann", CancellationToken.None)), author);
    }

    /// <summary>A published process whose vote is open.</summary>
    public async Task<ProcessView> VotingAsync(string title = "Green Budget")
    {
        var view = await PublishedAsync(title);
        await MoveToAsync(view.Method("ballot")!.OpensAt);
        return await FindAsync(view);
    }

    /// <summary>Lets the clock come to the moment, and everything that is due by then happen.</summary>
    public async Task MoveToAsync(DateTimeOffset moment)
    {
        Host.Clock.Set(moment);
        await Host.RunJobsAsync();
    }

    public Task<Proposal> AddIdeaAsync(ProcessView view, string title, long cost, string area = "", string category = "") => Host.WithAsync<ProposalBook, Proposal>(book =>
        book.AddAsync(Organiser, view.Process, new ProposalDetails(title, title + " for everybody.", cost, null, area, category, null, null), CancellationToken.None));

    public async Task<ProcessView> FindAsync(ProcessView view) =>
        (await Host.WithAsync<ProcessReader, ProcessView?>(reader => reader.FindAsync(view.Place.Slug, view.Process.Slug, CancellationToken.None)))!;

    /// <summary>Changes a phase as its organiser would, leaving the rest as it is.</summary>
    public async Task SetAsync(ProcessView view, string key, DateTimeOffset? opens = null, DateTimeOffset? closes = null, string? settings = null, string? reason = null)
    {
        var phase = (await FindAsync(view)).Phases.Single(p => p.Key == key);
        var edit = new PhaseEdit(phase.Title, phase.About, opens ?? phase.OpensAt, closes ?? phase.ClosesAt, settings ?? phase.Settings, reason);
        await Host.WithAsync<PhaseWriter>(writer => writer.EditAsync(Organiser, phase.Id, edit, phase.Version, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static Task<Place> AddPlaceAsync(TestHost host, string name, Guid? parent) => host.WithAsync<Places, Place>(places =>
        places.CreateAsync(Organiser, new PlaceDetails(name, "town", $"{name} is on a river.", null, "Europe/London", "GBP"), parent, CancellationToken.None));
}
