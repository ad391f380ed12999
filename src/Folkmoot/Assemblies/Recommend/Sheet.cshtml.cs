using Folkmoot.Processes;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>A sheet to vote on, for members who do so on paper. It carries no name, no seat and no code.</summary>
internal sealed class SheetModel(AssemblyDoor door, RecommendationDesk desk) : AssemblyPage(door)
{
    internal IReadOnlyList<Recommendation> Put { get; private set; } = [];

    public void OnGet()
    {
        // Everything is found before.
    }

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (View.Method(MembersVoteMethod.MethodName) is not { State: PhaseState.Open } || !Assembly.Mandate.Secret)
            return false;
        Put = [.. (await desk.ListAsync(Assembly.Id, cancellationToken)).Where(r => r.State == RecommendationState.Put).OrderBy(r => r.Number)];
        return true;
    }
}
