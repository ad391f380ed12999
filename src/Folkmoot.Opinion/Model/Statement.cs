namespace Folkmoot.Opinion;

/// <summary>One short sentence that people answer.</summary>
/// <param name="Id">What votes name it by.</param>
/// <param name="Text">The sentence, or null where the file holds none.</param>
/// <param name="Moderation">What the moderators decided.</param>
/// <param name="IsMeta">Says something about the person ("I live in the north") and not about the matter; it is counted, and it takes no part in the map or in any finding.</param>
/// <param name="IsSeed">Written by the organisers before the conversation opened.</param>
public sealed record Statement(string Id, string? Text = null, Moderation Moderation = Moderation.Open, bool IsMeta = false, bool IsSeed = false)
{
    /// <summary>Whether the statement takes part in the map and its findings: neither rejected nor <see cref="IsMeta"/>.</summary>
    public bool TakesPart => Moderation != Moderation.Rejected && !IsMeta;
}
