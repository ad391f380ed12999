using System.Net;
using System.Text;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Pictures;
using Folkmoot.Proposals;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.Platform.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Proposals.Ideas;

public sealed class PhotoTests
{
    private const string Url = IdeaSteps.Url;
    private const string Alt = "A muddy path beside a fence";

    private static readonly byte[] Laden = PictureSamples.Laden("jpeg", PictureSamples.Jpeg);

    [Theory, Databases]
    public async Task A_picture_is_shown_with_its_words_and_tells_nothing_of_where_it_was_taken(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var author = await town.StrangerAsync();

        var page = await author.FollowAsync(await town.WriteWithPhotoAsync(author, Laden, ("Form.Photo.Alt", "  A muddy path  beside a fence ")));

        var image = page.Document.QuerySelector("main img.fm-photo")!;
        Assert.Equal(Alt, image.GetAttribute("alt"));
        var visitor = town.Host.NewBrowser();
        Assert.Contains(image.GetAttribute("src")!, (await visitor.GetAsync(Url + "/ideas")).Text, StringComparison.Ordinal);
        using var answer = await visitor.Http.GetAsync(image.GetAttribute("src"));
        Assert.Equal(PictureSamples.Jpeg, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("default-src 'none'; sandbox; frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        using var again = new HttpRequestMessage(HttpMethod.Get, image.GetAttribute("src")) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.Http.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync(image.GetAttribute("src")![..^1] + "x")).StatusCode);
        await using var db = town.Host.Database.NewContext();
        Assert.Empty(await db.Set<PictureDraft>().ToListAsync());
    }

    [Theory, Databases]
    public async Task A_picture_without_words_is_kept_until_they_are_written(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var author = await town.StrangerAsync();

        var refused = await town.WriteWithPhotoAsync(author, Laden);

        Assert.Equal("Say in 3 to 200 characters what the picture shows, for people who cannot see it.", Assert.Single(refused.Errors));
        Assert.Equal("Form_Photo_Alt", refused.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")!.TrimStart('#'));
        Assert.Contains("Your picture is with us.", refused.Main, StringComparison.Ordinal);
        var page = await author.FollowAsync(await author.SubmitAsync(refused, [("Form.Photo.Alt", Alt)]));
        Assert.Equal(Alt, page.Document.QuerySelector("main img.fm-photo")!.GetAttribute("alt"));
    }

    [Theory, Databases]
    public async Task A_picture_survives_the_map_and_the_look_at_similar_ideas(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.PutForwardAsync(await town.CollectingAsync(), "Benches at the bus stop", IdeaSteps.Words);
        var author = await town.StrangerAsync();

        var similar = await town.WriteWithPhotoAsync(author, Laden, ("Form.Photo.Alt", Alt));

        Assert.NotNull(similar.Document.QuerySelector("#alike"));
        Assert.NotNull((await author.FollowAsync(await author.SubmitAsync(similar, [], button: "Mine is different: publish it"))).Document.QuerySelector("main img.fm-photo"));
    }

    [Theory]
    [Databases("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "That file is no picture that every browser can show. Choose a JPEG, PNG or WebP file.")]
    [Databases("GIF89a", "That file is no picture that every browser can show. Choose a JPEG, PNG or WebP file.")]
    public async Task Anything_else_is_refused_and_nothing_is_kept(DatabaseKind kind, string content, string sentence)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();

        var refused = await town.WriteWithPhotoAsync(await town.StrangerAsync(), Encoding.UTF8.GetBytes(content), ("Form.Photo.Alt", Alt));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(sentence, Assert.Single(refused.Errors));
        await using var db = town.Host.Database.NewContext();
        Assert.Empty(await db.Set<PictureDraft>().ToListAsync());
        Assert.Empty(await db.Ideas.ToListAsync());
    }

    [Theory, Databases]
    public async Task A_guests_picture_is_seen_by_nobody_until_the_link_is_pressed(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var guest = town.Host.NewBrowser();
        await town.WriteWithPhotoAsync(guest, Laden, ("Form.Photo.Alt", Alt), ("Form.Email", "maya@example.org"));
        await using var db = town.Host.Database.NewContext();
        var address = (await db.Ideas.AsNoTracking().SingleAsync()).Picture;

        Assert.Equal(HttpStatusCode.NotFound, (await town.Host.NewBrowser().Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Http.GetAsync(address)).StatusCode);
        await town.ConfirmAsync(guest);

        Assert.Equal(HttpStatusCode.OK, (await town.Host.NewBrowser().Http.GetAsync(address)).StatusCode);
    }

    [Theory, Databases]
    public async Task An_author_changes_the_words_the_picture_and_takes_it_away(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var author = await town.StrangerAsync();
        var first = (await author.FollowAsync(await town.WriteWithPhotoAsync(author, Laden, ("Form.Photo.Alt", Alt)))).Document.QuerySelector("main img.fm-photo")!.GetAttribute("src")!;

        var words = await author.FollowAsync(await author.SubmitAsync(await author.GetAsync(Url + "/ideas/1/edit"), [("Form.Photo.Alt", "The path in winter")]));
        var other = await author.FollowAsync(await author.SubmitAsync(await author.GetAsync(Url + "/ideas/1/edit"), [], file: ("Form.Photo.File", PictureSamples.Png)));

        Assert.Equal((first, "The path in winter"), (words.Document.QuerySelector("img.fm-photo")!.GetAttribute("src"), words.Document.QuerySelector("img.fm-photo")!.GetAttribute("alt")));
        var second = other.Document.QuerySelector("img.fm-photo")!.GetAttribute("src")!;
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, (await author.Http.GetAsync(first)).StatusCode);
        Assert.Equal("image/png", (await author.Http.GetAsync(second)).Content.Headers.ContentType?.ToString());
        var gone = await author.FollowAsync(await author.SubmitAsync(await author.GetAsync(Url + "/ideas/1/edit"), [("Form.Photo.Remove", "true")]));
        Assert.Null(gone.Document.QuerySelector("img.fm-photo"));
        Assert.NotNull(gone.Document.QuerySelector("main .fm-scene"));
        await using var db = town.Host.Database.NewContext();
        Assert.Empty(await db.IdeaPictures.ToListAsync());
    }

    [Theory, Databases]
    public async Task A_hidden_idea_hides_its_picture_and_a_hidden_picture_leaves_the_idea(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var author = await town.StrangerAsync();
        var address = (await author.FollowAsync(await town.WriteWithPhotoAsync(author, Laden, ("Form.Photo.Alt", Alt)))).Document.QuerySelector("main img.fm-photo")!.GetAttribute("src")!;
        var (organiser, visitor) = (await town.OrganiserAsync(), town.Host.NewBrowser());

        await organiser.SubmitAsync(await organiser.GetAsync(Url + "/manage/ideas/1"), [("point", "picture"), ("Reason", "It shows a child's face.")], form: "#hide-form");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync(address)).StatusCode);
        using (var own = await author.Http.GetAsync(address))
            Assert.Equal((HttpStatusCode.OK, true), (own.StatusCode, own.Headers.CacheControl!.NoStore));
        var page = await visitor.GetAsync(Url + "/ideas/1");
        Assert.Equal("Benches at the bus stop", page.Heading);
        Assert.Contains("The picture was hidden. It shows a child's face.", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main img"));

        await author.SubmitAsync(await author.GetAsync(Url + "/ideas/1"), [("Reason", "That is my own face, and I am fifty.")], form: "#appeal-form");
        var second = await town.OrganiserAsync();
        await second.SubmitAsync(await second.GetAsync(Url + "/manage/ideas/1"), [("Reason", "We were wrong about the face.")], form: ".decide", button: "Show it again");
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync(address)).StatusCode);

        await organiser.SubmitAsync(await organiser.GetAsync(Url + "/manage/ideas/1"), [("point", ""), ("Reason", "It names where a child lives.")], form: "#hide-form");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await organiser.Http.GetAsync(address)).StatusCode);
    }

    [Theory, Databases]
    public async Task A_picture_whose_form_nobody_finished_is_gone_after_a_day(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        await town.WriteWithPhotoAsync(await town.StrangerAsync(), Laden);
        await using var db = town.Host.Database.NewContext();
        var form = new PhotoForm { Alt = Alt, Draft = (await db.Set<PictureDraft>().AsNoTracking().SingleAsync()).Id };

        town.Host.Clock.Advance(TimeSpan.FromHours(25));
        await town.Host.WithAsync<RecurringJobs>(recurring => recurring.PlanAsync(CancellationToken.None));
        await town.Host.RunJobsAsync();

        Assert.Empty(await db.Set<PictureDraft>().ToListAsync());
        var refused = await Assert.ThrowsAsync<RefusedException>(() => town.Host.WithAsync<PhotoDesk>(photos => photos.ReadAsync(form, hasPicture: false, CancellationToken.None)));
        Assert.Equal(("Your picture has waited for more than a day. Choose it again.", "Photo.File"), (refused.Message, refused.Field));
        Assert.Null(form.Draft);
    }

    [Theory, Databases]
    public async Task The_picture_of_an_organisers_proposal_is_seen_when_its_process_is(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.ReadyAsync();
        var organiser = await town.OrganiserAsync();

        await organiser.SubmitAsync(await organiser.GetAsync(Url + "/manage/proposals/1"), [("Form.Photo.Alt", "Young trees")], form: "#proposal", file: ("Form.Photo.File", PictureSamples.Webp));

        var proposal = (await town.Host.WithAsync<ProposalBook, Proposal?>(b => b.FindAsync(view.Process.Id, 1, CancellationToken.None)))!;
        Assert.Equal("Young trees", proposal.PictureAlt);
        var visitor = town.Host.NewBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync(proposal.Picture)).StatusCode);
        Assert.Equal("image/webp", (await organiser.Http.GetAsync(proposal.Picture)).Content.Headers.ContentType?.ToString());
        await town.Host.WithAsync<Folkmoot.Processes.ProcessWriter>(w => w.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync(proposal.Picture)).StatusCode);
        await town.MoveToAsync(view.Method("ballot")!.OpensAt);
        Assert.Contains(proposal.Picture, (await visitor.GetAsync(Url + "/proposals/1")).Text, StringComparison.Ordinal);
    }
}
