using System.Net;
using System.Text.RegularExpressions;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proof;

/// <summary>
/// Every form that anybody is offered, sent once in one world and 64 times at the same moment in another that is the same: both worlds
/// change alike. The forms are found by walking through the site.
/// </summary>
public sealed partial class OneEffectTests
{
    private const int Copies = 64;

    // By name only: it takes a minute and a half of processor time.
    [Theory(Explicit = true), Databases]
    public async Task EveryForm_SentManyTimesAtOnce_HasTheEffectOfOne(DatabaseKind kind)
    {
        await using var one = await Side.StartAsync(kind);
        await using var many = await Side.StartAsync(kind);
        var wrong = new List<string>();
        var (sent, idle) = (0, new List<string>());

        foreach (var (form, first) in await one.FormsAsync())
        {
            var (single, singleAnswer) = await one.SendAsync(form, first.Name, 1, new HashSet<string>());
            var empty = new HashSet<string>();
            // What was invented for a field that need not be filled in may be wrong there; then it is left empty.
            if (singleAnswer == "422")
            {
                empty = await one.WrongFieldsAsync(form, first.Name);
                (single, singleAnswer) = await one.SendAsync(form, first.Name, 1, empty);
            }

            var (several, severalAnswer) = await many.SendAsync(form, first.Name, Copies, empty);
            sent++;
            // The choice of colours is kept by the browser.
            if (single == "" && form.Action != "/theme")
                idle.Add($"{singleAnswer} {form}");
            if (single != several || severalAnswer.Contains("50", StringComparison.Ordinal))
                wrong.Add($"{first.Name}: {form}: once {singleAnswer} {single}; {Copies} times {severalAnswer} {several}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(sent > 40 && idle.Count * 3 < sent, $"{sent} forms were sent, these had no effect:\n{string.Join('\n', idle)}");
    }

    /// <summary>A world with its visitors.</summary>
    private sealed partial class Side(World world, IReadOnlyList<Visitor> visitors) : IAsyncDisposable
    {
        public static async Task<Side> StartAsync(DatabaseKind kind)
        {
            var world = await World.StartAsync(kind);
            return new Side(world, [world.Nobody(), await world.VoterAsync(), await world.AuthorAsync(), await world.HolderAsync(Role.Organiser, world.TownId), await world.HolderAsync(Role.Administrator, null)]);
        }

        /// <summary>What can be sent, each with whom it is offered to first; what ends a visit or takes roles away comes last.</summary>
        public async Task<IReadOnlyList<(Form Form, Visitor First)>> FormsAsync()
        {
            var walk = new SiteWalk(new RouteFinder(world.Host));
            await walk.WalkAsync(visitors, [.. world.Starts]);
            return [.. walk.Forms.Where(f => f.Form.IsPost && f.Form.Action != "/sign-out").OrderBy(f => f.Form.Page == "/people/account" || f.Form.Page.EndsWith("/roles", StringComparison.Ordinal))];
        }

        /// <summary>Sends the form so many times at once and tells what it changed.</summary>
        public async Task<(string Changes, string Answers)> SendAsync(Form form, string name, int copies, HashSet<string> empty)
        {
            var browser = visitors.Single(v => v.Name == name).Browser;
            var page = await browser.GetAsync(form.Page);
            // What an earlier form has changed may have taken this one away, in both worlds alike.
            if (page.Status != HttpStatusCode.OK || Form.Of(form.Page, page).FirstOrDefault(f => Kind(f) == Kind(form)) is not { } own)
                return ("", "gone");
            world.Host.Clock.Advance(TimeSpan.FromSeconds(10));
            var values = Filler.For(own);
            var before = await RowPrints.TakeAsync(world.Host.Database);
            var answers = await Task.WhenAll(Enumerable.Range(0, copies).Select(_ => Task.Run(async () =>
            {
                using var request = own.Request(f => f.Kind is not FieldKind.File && empty.Contains(f.Name) ? "" : values(f));
                request.Headers.Add("Sec-Fetch-Site", "same-origin");
                using var answer = await browser.Http.SendAsync(request);
                return (int)answer.StatusCode;
            })));
            await world.Host.RunJobsAsync();
            var changes = before.To(await RowPrints.TakeAsync(world.Host.Database));
            return (changes.ToString(), string.Join(' ', answers.Distinct().Order()));
        }

        /// <summary>The fields that the page complains of when the form is sent as it was invented.</summary>
        public async Task<HashSet<string>> WrongFieldsAsync(Form form, string name)
        {
            var browser = visitors.Single(v => v.Name == name).Browser;
            var own = Form.Of(form.Page, await browser.GetAsync(form.Page)).First(f => Kind(f) == Kind(form));
            world.Host.Clock.Advance(TimeSpan.FromSeconds(10));
            var answer = await browser.SendAsync(own.Request(Filler.For(own)));
            var complained = answer.Document.QuerySelectorAll(".govuk-error-summary__list a").Select(a => a.GetAttribute("href")!.TrimStart('#')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return [.. own.Fields.Select(f => f.Name).Where(n => complained.Any(c => c.Replace('_', '.').Contains(n.Split('.')[^1], StringComparison.OrdinalIgnoreCase)))];
        }

        public ValueTask DisposeAsync() => world.DisposeAsync();

        // Ids in an address may be of this world only.
        private static string Kind(Form form) => $"{Id().Replace(form.Action.Split('?')[^1], "")} {string.Join(',', form.Fields.Select(f => f.Name).Distinct(StringComparer.Ordinal))} {string.Join(',', form.Fields.Where(f => f.Kind is FieldKind.Button).Select(f => f.Value))}";

        [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.NonBacktracking)]
        private static partial Regex Id();
    }
}
