namespace Folkmoot.OpenData;

/// <summary>A process in a list.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">"published" or "finished".</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Page">Its page for people.</param>
/// <param name="Data">Its document in this interface.</param>
public sealed record ProcessSummary(Guid Id, string Slug, string Title, string State, DateTimeOffset CreatedAt, Uri Page, Uri Data);
