using System.Text.Json;
using Folkmoot.Platform.Answers;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Feeds;
using Folkmoot.Platform.PublicPages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Trails;

/// <summary>Trails as data, and feeds.</summary>
internal static class TrailEndpoints
{
    public const string Trail = "/api/v1/trails/{kind:length(1,40)}/{id:guid}";
    public const string PlaceFeed = "/places/{place}/feed.atom";
    public const string ThingFeed = "/trails/{kind:length(1,40)}/{id:guid}/feed.atom";
    public const string ProcessFeed = "/places/{place}/{process}/feed.atom";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Trail, TrailAsync).IsPublicPage()
            .WithName("GetTrail").WithTags("Trails")
            .WithSummary("The trail of a thing: where it came from, what became of it, and what is due next.")
            .Produces<TrailDocument>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapGet(PlaceFeed, PlaceFeedAsync).IsPublicPage().ExcludeFromDescription();
        endpoints.MapGet(ThingFeed, ThingFeedAsync).IsPublicPage().ExcludeFromDescription();
        endpoints.MapGet(ProcessFeed, ProcessFeedAsync).IsPublicPage().ExcludeFromDescription();
    }

    private static async Task<IResult> TrailAsync(string kind, Guid id, TrailWalker walker, Settings settings, CancellationToken cancellationToken) =>
        await walker.WalkAsync(kind, id, cancellationToken) is { } trail
            ? new TaggedAnswer(JsonSerializer.SerializeToUtf8Bytes(TrailDocument.Of(trail, settings.Address), JsonSerializerOptions.Web), "application/json; charset=utf-8")
            : Results.NotFound();

    private static async Task<IResult> PlaceFeedAsync(string place, IFeedSource source, Settings settings, IStringLocalizer<Texts> texts, CancellationToken cancellationToken) =>
        Answer(await source.OfPlaceAsync(place, cancellationToken), "Feed.Place", settings, texts);

    private static async Task<IResult> ProcessFeedAsync(
        string place, string process, IFeedSource source, Settings settings, IStringLocalizer<Texts> texts, CancellationToken cancellationToken) =>
        Answer(await source.OfProcessAsync(place, process, cancellationToken), "Feed.Process", settings, texts);

    private static async Task<IResult> ThingFeedAsync(string kind, Guid id, ThingFeeds source, Settings settings, IStringLocalizer<Texts> texts, CancellationToken cancellationToken) =>
        Answer(await source.FindAsync(kind, id, cancellationToken), "Feed.Process", settings, texts);

    private static IResult Answer(Feed? feed, string title, Settings settings, IStringLocalizer<Texts> texts) => feed is null
        ? Results.NotFound()
        : new TaggedAnswer(AtomFeed.Write(feed, texts[title, feed.Title], new Uri(settings.Address, feed.Url + "/feed.atom"), settings.Address), AtomFeed.MediaType);
}
