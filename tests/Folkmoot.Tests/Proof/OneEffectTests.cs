using System.Net;
using System.Text.RegularExpressions;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proof;

/// <summary>
/// Every form that anybody is offered, sent once in one world and 64 times at the same moment in another that is the same: both worlds
/// change alike. The forms are found by walking through the site.
/// </summary>
[RunsLong]
public sealed partial class OneEffectTests
{
    private const int Copies = 64;

    /// <summary>What is refused, or changes nothing, is no action that could be done twice; a few copies show that it stays so.</summary>
    private const int CopiesOfNothing = 4;

    // What a form does once is the same on every database, and is found out once.
    private static readonly Lazy<Task<IReadOnlyList<Offer>>> Offers = new(SendOnceAsync);

    [Theory, Databases]
    public async Task EveryForm_SentManyTimesAtOnce_HasTheEffectOfOne(DatabaseKind kind)
    {
        var offers = await Offers.Value;
        await using var many = await Side.StartAsync(kind);
        var wrong = new List<string>();

        foreach (var offer in offers)
        {
            var copies = offer.Changes.Length > 0 ? Copies : CopiesOfNothing;
            var (changes, answers) = await many.SendAsync(offer, copies);
            if (offer.Changes != changes || answers.Contains("50", StringComparison.Ordinal))
                wrong.Add($"{offer.First}: {offer.Form}: once {offer.Answer} {offer.Changes}; {copies} times {answers} {changes}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        // The choice of colours is kept by the browser.
        var idle = offers.Where(o => o.Changes.Length == 0 && o.Form.Action != "/theme").ToList();
        Assert.True(offers.Count > 40 && idle.Count * 3 < offers.Count, $"{offers.Count} forms were sent, these had no effect:\n{string.Join('\n', idle.Select(o => $"{o.Answer} {o.Form}"))}");
    }

    private static async Task<IReadOnlyList<Offer>> SendOnceAsync()
    {
        await using var one = await Side.StartAsync(DatabaseKind.Sqlite);
        var offers = new List<Offer>();
        foreach (var (form, first) in one.Forms)
        {
            var offer = new Offer(form, first.Name, new HashSet<string>(), "", "");
            var (changes, answer) = await one.SendAsync(offer, 1);
            // What was invented for a field that need not be filled in may be wrong there; then it is left empty.
            if (answer == "422")
            {
                offer = offer with { Empty = await one.WrongFieldsAsync(form, first.Name) };
                (changes, answer) = await one.SendAsync(offer, 1);
            }

            offers.Add(offer with { Changes = changes, Answer = answer });
        }

        return offers;
    }

    /// <summary>A form, and what became of it when it was sent once.</summary>
    /// <param name="Form">The form.</param>
    /// <param name="First">To whom it was offered first.</param>
    /// <param name="Empty">The fields that are left empty.</param>
    /// <param name="Changes">What it changed; empty for nothing.</param>
    /// <param name="Answer">How it was answered.</param>
    private sealed record Offer(Form Form, string First, IReadOnlySet<string> Empty, string Changes, string Answer);

    /// <summary>A world with its visitors.</summary>
    private sealed partial class Side(World world, RowWatch watch, SiteWalk walk) : IAsyncDisposable
    {
        public static async Task<Side> StartAsync(DatabaseKind kind)
        {
            var world = await World.StartAsync(kind);
            var walk = await WalkedWorld.InAsync(world);
            return new Side(world, await RowWatch.StartAsync(world.Host.Database), walk);
        }

        /// <summary>What can be sent, one of each kind, each with whom it is offered to first; what ends a visit or takes roles away comes last.</summary>
        public IReadOnlyList<(Form Form, Visitor First)> Forms =>
            [.. walk.Forms.Where(f => f.Form.IsPost && f.Form.Action != "/sign-out")
                .DistinctBy(f => $"{walk.Routes.Find(f.Form.Action)?.Pattern} {Kind(f.Form)} {f.First.IsSignedIn}")
                .OrderBy(f => f.Form.Page == "/people/account" || f.Form.Page.EndsWith("/roles", StringComparison.Ordinal))];

        /// <summary>Sends the form so many times at once and tells what it changed.</summary>
        public async Task<(string Changes, string Answers)> SendAsync(Offer offer, int copies)
        {
            var browser = walk.Forms.First(f => f.First.Name == offer.First).First.Browser;
            var page = await browser.GetAsync(offer.Form.Page);
            // What an earlier form has changed may have taken this one away, in both worlds alike.
            if (page.Status != HttpStatusCode.OK || Form.Of(offer.Form.Page, page).FirstOrDefault(f => Kind(f) == Kind(offer.Form)) is not { } own)
                return ("", "gone");
            world.Host.Clock.Advance(TimeSpan.FromSeconds(10));
            var values = Filler.For(own);
            await watch.ChangesAsync();
            var answers = await Task.WhenAll(Enumerable.Range(0, copies).Select(_ => Task.Run(async () =>
            {
                using var request = own.Request(f => f.Kind is not FieldKind.File && offer.Empty.Contains(f.Name) ? "" : values(f));
                request.Headers.Add("Sec-Fetch-Site", "same-origin");
                using var answer = await browser.Http.SendAsync(request);
                return (int)answer.StatusCode;
            })));
            await world.Host.RunJobsAsync();
            return ((await watch.ChangesAsync()).ToString(), string.Join(' ', answers.Distinct().Order()));
        }

        /// <summary>The fields that the page complains of when the form is sent as it was invented.</summary>
        public async Task<IReadOnlySet<string>> WrongFieldsAsync(Form form, string name)
        {
            var browser = walk.Forms.First(f => f.First.Name == name).First.Browser;
            var own = Form.Of(form.Page, await browser.GetAsync(form.Page)).First(f => Kind(f) == Kind(form));
            world.Host.Clock.Advance(TimeSpan.FromSeconds(10));
            var answer = await browser.SendAsync(own.Request(Filler.For(own)));
            var complained = answer.Document.QuerySelectorAll(".govuk-error-summary__list a").Select(a => a.GetAttribute("href")!.TrimStart('#')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return own.Fields.Select(f => f.Name).Where(n => complained.Any(c => c.Replace('_', '.').Contains(n.Split('.')[^1], StringComparison.OrdinalIgnoreCase))).ToHashSet(StringComparer.Ordinal);
        }

        public async ValueTask DisposeAsync()
        {
            await watch.DisposeAsync();
            await world.DisposeAsync();
        }

        // Ids in an address may be of this world only.
        private static string Kind(Form form) => $"{Id().Replace(form.Action.Split('?')[^1], "")} {string.Join(',', form.Fields.Select(f => f.Name).Distinct(StringComparer.Ordinal))} {string.Join(',', form.Fields.Where(f => f.Kind is FieldKind.Button).Select(f => f.Value))}";

        [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.NonBacktracking)]
        private static partial Regex Id();
    }
}
