using Folkmoot.Delivery;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Delivery;

/// <summary>A town whose vote is counted, so that "Trees" with £50 is a project.</summary>
internal static class DeliveryScene
{
    public const string Url = "/places/wyebridge/green-budget";

    /// <summary>A town with a counted vote in which everybody chose Trees.</summary>
    public static async Task<(Town Town, ProcessView View)> StartAsync(DatabaseKind kind)
    {
        var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var vote = view.Open!;
        await town.Host.WithAsync<Folkmoot.Ballots.Roll.RollBook>(roll => roll.AddNamelessAsync(Town.Organiser, vote, 10, CancellationToken.None));
        await using (var scope = town.Host.Services.CreateAsyncScope())
        {
            await using var transaction = await scope.ServiceProvider.GetRequiredService<FolkmootDb>().Database.BeginTransactionAsync();
            await scope.ServiceProvider.GetRequiredService<Folkmoot.Ballots.Import.BulkBallots>()
                .AddAsync(vote.Id, Enumerable.Repeat(Folkmoot.Ballots.Box.Choices.OfSet([1]), 10), 10, (_, _) => { }, CancellationToken.None);
            await transaction.CommitAsync();
        }

        await town.MoveToAsync(vote.ClosesAt);
        return (town, await town.FindAsync(view));
    }

    public static async Task<Project> ProjectAsync(this Town town)
    {
        await using var db = town.Host.Database.NewContext();
        return Assert.Single(db.Projects.ToList());
    }

    /// <summary>Does something with a project as its organiser would.</summary>
    public static Task WithDeskAsync(this Town town, Func<ProjectDesk, Task> act) => town.Host.WithAsync(act);

    public static async Task PlanAsync(this Town town, ProcessView view, string due = "2026-12-31")
    {
        var project = await town.ProjectAsync();
        await town.WithDeskAsync(d => d.NameOwnerAsync(Town.Organiser, view, project.Id, "Parks team", "parks@example.org", project.Version, CancellationToken.None));
        await town.WithDeskAsync(d => d.AddMilestoneAsync(Town.Organiser, view, project.Id, "Trees stand", due, CancellationToken.None));
    }

    public static async Task DeliverAsync(this Town town, ProcessView view)
    {
        var project = await town.ProjectAsync();
        await town.WithDeskAsync(d => d.DeliverAsync(Town.Organiser, view, project.Id, "Forty trees stand by the school.", "48", project.Version, CancellationToken.None));
    }
}
