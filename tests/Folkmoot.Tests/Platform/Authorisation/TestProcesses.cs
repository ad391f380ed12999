using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Tests.Platform.Authorisation;

/// <summary>One process, in the town of <see cref="TestPlaces"/>.</summary>
internal sealed class TestProcesses : IProcessIndex
{
    public static readonly ProcessLabel Vote = new(Guid.Parse("00000000-0000-7000-8000-000000000004"), TestPlaces.Town.Id, "vote", "Vote");

    public Task<Guid?> FindAsync(Guid place, string slug, CancellationToken cancellationToken) =>
        Task.FromResult(place == Vote.PlaceId && slug == Vote.Slug ? Vote.Id : (Guid?)null);

    public Task<IReadOnlyList<ProcessLabel>> OfPlaceAsync(Guid place, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ProcessLabel>>(place == Vote.PlaceId ? [Vote] : []);

    public Task<IReadOnlyList<ProcessLabel>> FindAsync(IReadOnlyCollection<Guid> processes, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ProcessLabel>>(processes.Contains(Vote.Id) ? [Vote] : []);
}
