namespace Folkmoot.Following;

/// <summary>Something that can be followed.</summary>
/// <param name="Kind">"place", "process" or another kind of thing.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Url">Its page, from the root of the site.</param>
public sealed record Subject(string Kind, Guid Id, string Title, string Url);
