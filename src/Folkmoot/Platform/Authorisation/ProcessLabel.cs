namespace Folkmoot.Platform.Authorisation;

/// <summary>A process as lists of roles name it.</summary>
/// <param name="Id">The process.</param>
/// <param name="PlaceId">The place it belongs to.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">Its name for people.</param>
public sealed record ProcessLabel(Guid Id, Guid PlaceId, string Slug, string Title);
