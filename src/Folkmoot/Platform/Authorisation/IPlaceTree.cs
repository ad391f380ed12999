namespace Folkmoot.Platform.Authorisation;

/// <summary>What the door needs to know of places: who contains whom, and what they are called.</summary>
public interface IPlaceTree
{
    /// <summary>The place that an address names and the places that contain it, the nearest first; null when there is no such place.</summary>
    Task<IReadOnlyList<Guid>?> SelfAndAncestorsAsync(string slug, CancellationToken cancellationToken);

    /// <summary>The place and the places that contain it, the nearest first; null when there is no such place.</summary>
    Task<IReadOnlyList<Guid>?> SelfAndAncestorsAsync(Guid place, CancellationToken cancellationToken);

    /// <summary>Every place, by name.</summary>
    Task<IReadOnlyList<PlaceLabel>> AllAsync(CancellationToken cancellationToken);
}
