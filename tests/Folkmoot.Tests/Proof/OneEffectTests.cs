using System.Net;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proof;

/// <summary>
/// Every form that anybody is offered, sent once in one world and 64 times at the same moment in another that is the same: both worlds
/// change alike. The forms are found by walking through the site.
/// </summary>
public sealed class OneEffectTests
{
    private const int Copies = 64;

    [Theory, Databases]
    public async Task EveryForm_SentManyTimesAtOnce_HasTheEffectOfOne(DatabaseKind kind)
    {
        await using var one = await Side.StartAsync(kind);
        await using var many = await Side.StartAsync(kind);
        var wrong = new List<string>();
        var (sent, idle) = (0, new List<string>());

        foreach (var (form, first) in await one.FormsAsync())
        {
            var (single, singleAnswer) = await one.SendAsync(form, first.Name, 1);
            var (several, severalAnswer) = await many.SendAsync(form, first.Name, Copies);
            sent++;
            if (single == "")
                idle.Add(form.ToString());
            if (single != several || severalAnswer.Contains("50", StringComparison.Ordinal))
                wrong.Add($"{first.Name}: {form}: once {singleAnswer} {single}; {Copies} times {severalAnswer} {several}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(sent > 40 && idle.Count * 3 < sent, $"{sent} forms were sent, these had no effect:\n{string.Join('\n', idle)}");
    }

    /// <summary>A world with its visitors.</summary>
    private sealed class Side(World world, IReadOnlyList<Visitor> visitors) : IAsyncDisposable
    {
        public static async Task<Side> StartAsync(DatabaseKind kind)
        {
            var world = await World.StartAsync(kind);
            return new Side(world, [world.Nobody(), await world.VoterAsync(), await world.AuthorAsync(), await world.HolderAsync(Role.Organiser, world.TownId), await world.HolderAsync(Role.Administrator, null)]);
        }

        /// <summary>What can be sent, each with whom it is offered to first; what ends a visit comes last.</summary>
        public async Task<IReadOnlyList<(Form Form, Visitor First)>> FormsAsync()
        {
            var walk = new SiteWalk(new RouteFinder(world.Host));
            await walk.WalkAsync(visitors, [.. world.Starts]);
            return [.. walk.Forms.Where(f => f.Form.IsPost && f.Form.Action != "/sign-out").OrderBy(f => f.Form.Page == "/people/account")];
        }

        /// <summary>Sends the form so many times at once and tells what it changed.</summary>
        public async Task<(string Changes, string Answers)> SendAsync(Form form, string name, int copies)
        {
            var browser = visitors.Single(v => v.Name == name).Browser;
            var page = await browser.GetAsync(form.Page);
            // What an earlier form has changed may have taken this one away, in both worlds alike.
            if (page.Status != HttpStatusCode.OK || Form.Of(form.Page, page).FirstOrDefault(f => Kind(f) == Kind(form)) is not { } own)
                return ("", "gone");
            world.Host.Clock.Advance(TimeSpan.FromSeconds(10));
            var before = await RowPrints.TakeAsync(world.Host.Database);
            var answers = await Task.WhenAll(Enumerable.Range(0, copies).Select(_ => Task.Run(() => browser.SendAsync(own.Request(Filler.For(own))))));
            await world.Host.RunJobsAsync();
            var changes = before.To(await RowPrints.TakeAsync(world.Host.Database));
            return (changes.ToString(), string.Join(' ', answers.Select(a => (int)a.Status).Distinct().Order()));
        }

        public ValueTask DisposeAsync() => world.DisposeAsync();

        // Ids in an address may be of this world only.
        private static string Kind(Form form) => $"{form.Action.Split('?')[^1]} {string.Join(',', form.Fields.Select(f => f.Name).Distinct(StringComparer.Ordinal))} {string.Join(',', form.Fields.Where(f => f.Kind is FieldKind.Button).Select(f => f.Value))}";
    }
}
