namespace Folkmoot.Platform.Authorisation;

/// <summary>A place as lists and offices name it.</summary>
/// <param name="Id">The place.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name for people.</param>
public sealed record PlaceLabel(Guid Id, string Slug, string Name);
