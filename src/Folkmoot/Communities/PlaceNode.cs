namespace Folkmoot.Communities;

/// <summary>A place with the places inside it.</summary>
public sealed record PlaceNode(Place Place, IReadOnlyList<PlaceNode> Inside);
