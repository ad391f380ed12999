using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proof;

/// <summary>
/// Hundreds of texts that would run as script, formula or header, through every field of every form and out of every page, feed, table,
/// document and letter. Fields and outputs are found by walking through the site, columns by looking into the database.
/// </summary>
[RunsLong]
public sealed class InjectionTests(WalkedWorld walked) : IClassFixture<WalkedWorld>
{
    private const int Texts = 12;

    [Fact]
    public void Payloads_AreManyAndAllMarked()
    {
        Assert.True(Payloads.All.Count >= 500, $"Only {Payloads.All.Count}.");
        Assert.All(Payloads.All, p => Assert.Contains(Payloads.Mark, p, StringComparison.OrdinalIgnoreCase));
        Assert.All(Payloads.All, p => Assert.Contains(Payloads.Groups(Texts), g => g.Contains(p, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("text/html", "<p><img xq7z src=x onerror=alert(1)></p>")]
    [InlineData("text/html", "<a href=\"javascript:alert('xq7z')\">x</a>")]
    [InlineData("text/html", "<a href=\"java\tscript:alert(1)\">x</a>")]
    [InlineData("text/html", "<a href=\"//xq7z.example/\">x</a>")]
    [InlineData("text/html", "<p title=\"\" onmouseover=\"alert(1)\">x</p>")]
    [InlineData("text/html", "<script>var x = 'xq7z';</script>")]
    [InlineData("text/html", "<p><!-- xq7z --></p>")]
    [InlineData("text/csv", "a,b\r\n\"=1+xq7z\",2\r\n")]
    [InlineData("text/csv", "a,b\r\nxq7z,2,3\r\n")]
    [InlineData("application/json", "{\"a\":\"xq7z\"}\"}")]
    [InlineData("application/atom+xml", "<feed><xq7z/></feed>")]
    [InlineData("image/x-new", "xq7z")]
    public void Check_OnAnOutputThatLetsAPayloadOut_FindsIt(string type, string text) => Assert.NotEmpty(OutputCheck.Faults(type, text, null));

    [Fact]
    public async Task EveryField_GivenAnyPayload_ShowsItAsTextOrRefuses()
    {
        var groups = Payloads.Groups(Texts);
        // What is short enough to be taken goes into what people write only, so that nothing else keeps it from being taken.
        List<(string Text, Func<Field, bool> Into)> texts = [.. groups.Select(g => (g, (Func<Field, bool>)IsOpen)), .. Payloads.All.Where(p => p.Length <= 60).Where((_, i) => i % 40 == 0).Select(p => (p, (Func<Field, bool>)IsWords))];
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        var fields = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new Dictionary<Visitor, string>();
        foreach (var visitor in walked.Walk.Forms.Select(f => f.First).Distinct())
            tokens[visitor] = await visitor.TokenAsync();

        foreach (var (form, first) in walked.Walk.Forms.Where(f => f.Form.Fields.Any(IsOpen) && f.Form.Page != "/people/account"))
        {
            fields.UnionWith(form.Fields.Where(IsOpen).Select(f => $"{form.Action.Split('?')[0]} {f.Name}"));
            foreach (var (text, into) in texts)
            {
                var values = Filler.For(form, tokens[first]);
                // The clock stands still otherwise, and a form that comes back at once was sent by a program.
                walked.World.Host.Clock.Advance(TimeSpan.FromSeconds(4));
                var answer = await first.Browser.SendAsync(form.Request(f => into(f) ? text : values(f)));
                var faults = OutputCheck.Faults(answer).Take(3).ToList();
                if ((int)answer.Status >= 500)
                    faults.Add($"it answers {(int)answer.Status}");
                if (faults.Count > 0)
                    wrong.Add($"{form}: {string.Join("; ", faults)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(fields.Count > 60, $"Only {fields.Count} fields: {string.Join(", ", fields)}");
    }

    [Fact]
    public async Task EveryOutput_WithPayloadsInEveryColumn_ShowsThemAsText()
    {
        var world = walked.World;
        var columns = await FreeText.FindAsync(world.Host.Database);
        var payloads = Payloads.Groups(Texts);
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        var shown = 0;

        for (var round = 0; round < Texts; round++)
        {
            await columns.FillAsync(world.Host.Database, payloads, round);
            // Pages that are the same for all are kept for two seconds.
            world.Host.Clock.Advance(TimeSpan.FromSeconds(3));
            foreach (var (address, first) in walked.Walk.Pages)
            {
                var answer = await first.Browser.GetAsync(address);
                var faults = OutputCheck.Faults(answer).Take(3).ToList();
                if ((int)answer.Status >= 500)
                    faults.Add($"it answers {(int)answer.Status}");
                if (faults.Count > 0)
                    wrong.Add($"{address}: {string.Join("; ", faults)}");
                if (answer.Status == HttpStatusCode.OK && answer.Text.Contains(Payloads.Mark, StringComparison.Ordinal))
                    shown++;
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(columns.Columns.Count > 30, $"Only {columns.Columns.Count} columns: {string.Join(", ", columns.Columns)}");
        Assert.True(shown > Texts * 50, $"Payloads were on {shown} pages only.");
    }

    [Fact]
    public async Task EveryLetter_WithPayloadsInEveryColumn_StaysOneLetterOfPlainText()
    {
        await using var world = await World.StartAsync(DatabaseKind.Sqlite);
        var columns = await FreeText.FindAsync(world.Host.Database);
        var letters = new List<Letter>();
        foreach (var payload in Payloads.Groups(Texts))
        {
            var email = $"{Guid.NewGuid():N}@example.org";
            await columns.FillAsync(world.Host.Database, [payload], 0);
            foreach (var address in walked.Walk.Forms.Where(f => f.Form.IsPost && f.First.Name == "nobody" && f.Form.Fields.Any(x => x.Type == "email")).Select(f => f.Form.Page).Distinct())
            {
                var browser = world.Host.NewBrowser();
                var page = await browser.GetAsync(address);
                world.Host.Clock.Advance(TimeSpan.FromSeconds(5));
                foreach (var form in Form.Of(address, page).Where(f => f.IsPost && f.Fields.Any(x => x.Type == "email")))
                {
                    var values = Filler.For(form);
                    await browser.SendAsync(form.Request(f => f.Type == "email" ? email : values(f)));
                }
            }

            await world.Host.RunJobsAsync();
            // The next group overwrites what was written.
            letters.AddRange((await world.Host.LettersAsync()).Where(l => l.To == email));
        }

        Assert.True(letters.Count >= Texts, $"Only {letters.Count} letters were written.");
        Assert.All(letters, letter => Assert.DoesNotContain(letter.Subject + letter.To, c => char.IsControl(c)));
        Assert.Contains(letters, letter => letter.Body.Contains(Payloads.Mark, StringComparison.Ordinal));
    }

    private static bool IsWords(Field field) => field.Kind is FieldKind.Text;

    private static bool IsOpen(Field field) => field.Kind is FieldKind.Text or FieldKind.Formed or FieldKind.Trap || (field.Kind is FieldKind.Hidden && field.Name != Form.Token && field.Name != "Stamp");
}
