using System.Text.Json;

namespace Folkmoot.OpenData;

/// <summary>A process.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Place">The slug of its place.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it is about.</param>
/// <param name="Playbook">The playbook it was made from.</param>
/// <param name="State">"published" or "finished".</param>
/// <param name="Currency">The currency of its money by its ISO 4217 code.</param>
/// <param name="Phases">Its phases in order.</param>
/// <param name="Page">Its page for people.</param>
/// <param name="Feed">Its news as an Atom feed.</param>
/// <param name="Trail">Its trail in this interface.</param>
/// <param name="Proposals">The list of its proposals in this interface.</param>
/// <param name="Result">Its result in this interface; null until it is counted.</param>
public sealed record ProcessDocument(
    Guid Id, string Slug, string Place, string Title, string Summary, string Playbook, string State, string Currency, IReadOnlyList<ProcessDocument.Phase> Phases,
    Uri Page, Uri Feed, Uri Trail, Uri Proposals, Uri? Result)
{
    /// <summary>One phase.</summary>
    /// <param name="Title">Its title.</param>
    /// <param name="About">What happens in it.</param>
    /// <param name="Method">What people do in it, such as "ballot".</param>
    /// <param name="State">"planned", "open" or "closed".</param>
    /// <param name="OpensAt">When it opens or opened.</param>
    /// <param name="ClosesAt">When it closes or closed.</param>
    /// <param name="Settings">The method's settings.</param>
    public sealed record Phase(string Title, string About, string Method, string State, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, JsonElement Settings);
}
