using Folkmoot.Platform.Edges;

namespace Folkmoot.Trails;

/// <summary>A trail as programs read it.</summary>
/// <param name="Subject">The thing whose trail it is.</param>
/// <param name="Steps">What happened, the oldest first.</param>
/// <param name="Next">What is due, the soonest first.</param>
/// <param name="Cut">Whether there are more steps than are given.</param>
public sealed record TrailDocument(TrailDocument.Thing Subject, IReadOnlyList<TrailDocument.Step> Steps, IReadOnlyList<TrailDocument.Due> Next, bool Cut)
{
    /// <summary>One thing on the trail.</summary>
    /// <param name="Kind">What it is, such as "proposal".</param>
    /// <param name="Id">Its id.</param>
    /// <param name="Title">Its name.</param>
    /// <param name="Thread">voice, pound or promise.</param>
    /// <param name="Url">Its page.</param>
    public sealed record Thing(string Kind, Guid Id, string Title, string Thread, Uri Url);

    /// <summary>One step.</summary>
    /// <param name="From">What it came from.</param>
    /// <param name="Verb">What happened, such as "won".</param>
    /// <param name="To">What it became or where it went.</param>
    /// <param name="At">When.</param>
    /// <param name="Who">The office or body that did it.</param>
    /// <param name="Why">The reason in one sentence.</param>
    public sealed record Step(Thing From, string Verb, Thing To, DateTimeOffset At, string Who, string Why);

    /// <summary>A step that has not happened yet.</summary>
    /// <param name="What">What is due.</param>
    /// <param name="Who">Who owes it.</param>
    /// <param name="By">By when; null when no date is set.</param>
    /// <param name="Url">Where to see it.</param>
    public sealed record Due(string What, string Who, DateTimeOffset? By, Uri Url);

    internal static TrailDocument Of(Trail trail, Uri root)
    {
        return new TrailDocument(
            ThingOf(trail.Subject),
            [.. trail.Knots.Select(k => new Step(ThingOf(k.From), k.Verb, ThingOf(k.To), k.At, k.Who, k.Why))],
            [.. trail.Next.Select(n => new Due(n.What, n.Who, n.Due, new Uri(root, n.Url)))],
            trail.IsCut);

        Thing ThingOf(TrailThing thing) => new(thing.Kind, thing.Id, thing.Name.Title, ThreadOf(thing.Name.Thread), new Uri(root, thing.Name.Url));
    }

    private static string ThreadOf(TrailThread thread) => thread switch
    {
        TrailThread.Pound => "pound",
        TrailThread.Promise => "promise",
        _ => "voice",
    };
}
