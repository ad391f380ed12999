namespace Folkmoot.Proposals.Ideas.Similar;

/// <summary>Finds ideas that may be the same as a new one, by words and by distance.</summary>
internal sealed class Lookalikes(IdeaReader reader)
{
    public const int Most = 3;

    /// <summary>Up to three ideas of a process, the likeliest first.</summary>
    public async Task<IReadOnlyList<Lookalike>> FindAsync(Guid process, IdeaDetails details, CancellationToken cancellationToken) =>
        Among(await reader.ListAsync(process, cancellationToken), details);

    public static IReadOnlyList<Lookalike> Among(IReadOnlyList<IdeaLine> lines, IdeaDetails details)
    {
        var alike = new Likeness(lines.Select(l => (l.Idea.Title, l.Idea.Words))).Of(details.Title, details.Words);
        return [.. lines.Select((line, i) => new Lookalike(line, alike[i], Metres(line.Idea, details))).Where(l => l.IsLikely).OrderByDescending(l => l.Likeness).Take(Most)];
    }

    private static double? Metres(Idea idea, IdeaDetails details) =>
        idea is { Latitude: { } latitude, Longitude: { } longitude } && details is { Latitude: { } here, Longitude: { } there }
            ? Distance.Metres(latitude, longitude, here, there)
            : null;
}
