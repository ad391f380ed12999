using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Tests.Platform.Authorisation;

/// <summary>A county with a town in it, and another county.</summary>
internal sealed class TestPlaces : IPlaceTree
{
    public static readonly PlaceLabel County = new(Guid.Parse("00000000-0000-7000-8000-000000000001"), "wyeshire", "Wyeshire");
    public static readonly PlaceLabel Town = new(Guid.Parse("00000000-0000-7000-8000-000000000002"), "wyebridge", "Wyebridge");
    public static readonly PlaceLabel Other = new(Guid.Parse("00000000-0000-7000-8000-000000000003"), "elsewhere", "Elsewhere");

    public Task<IReadOnlyList<Guid>?> SelfAndAncestorsAsync(string slug, CancellationToken cancellationToken) =>
        Task.FromResult(Line(new[] { County, Town, Other }.FirstOrDefault(p => p.Slug == slug)?.Id));

    public Task<IReadOnlyList<Guid>?> SelfAndAncestorsAsync(Guid place, CancellationToken cancellationToken) => Task.FromResult(Line(place));

    public Task<IReadOnlyList<PlaceLabel>> AllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlaceLabel>>([Other, Town, County]);

    private static IReadOnlyList<Guid>? Line(Guid? place) =>
        place == Town.Id ? [Town.Id, County.Id]
        : place == County.Id ? [County.Id]
        : place == Other.Id ? [Other.Id]
        : null;
}
