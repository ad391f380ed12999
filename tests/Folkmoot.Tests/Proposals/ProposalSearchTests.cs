using Folkmoot.Platform.Database;
using Folkmoot.Platform.Lists;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proposals;

public sealed class ProposalSearchTests
{
    private const string Url = "/places/wyebridge/green-budget";

    [Theory]
    [Databases("trees", "", "", true)]
    [Databases("MILL everybody", "", "", true)]
    [Databases("ÜBER", "", "", true)]
    [Databases("trees bus", "", "", false)]
    [Databases("%", "", "", false)]
    [Databases("_rees", "", "", false)]
    [Databases("", "North", "green", true)]
    [Databases("", "", "streets", true)]
    [Databases("", "", "street", false)]
    [Databases("", "Centre", "", false)]
    public async Task A_filter_keeps_what_says_all_its_words_and_lies_in_its_area_and_category(DatabaseKind kind, string words, string area, string category, bool keeps)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        await town.AddIdeaAsync(view, "Trees über Mill Street", 100, "North", "green,streets");

        var found = await town.Host.WithAsync<ProposalSearch, Paged<Proposal>>(s => s.FindAsync(view.Process.Id, new ProposalFilter(words, area, category), 1, CancellationToken.None));

        Assert.Equal(keeps ? 1 : 0, found.Found);
        Assert.Equal(found.Found, found.Items.Count);
    }

    [Theory, Databases]
    public async Task Each_day_other_proposals_are_shown_until_all_have_been(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        for (var i = 0; i < 7; i++)
            await town.AddIdeaAsync(view, $"Bench {i}", 100);

        var seen = new List<int>();
        for (var day = 0; day < 7; day++)
            seen.AddRange((await town.Host.WithAsync<ProposalSearch, IReadOnlyList<Proposal>>(s => s.FromAsync(view.Process.Id, day * 3 % 7, 3, CancellationToken.None))).Select(p => p.Number));

        Assert.Equal(7, seen.Distinct().Count());
        Assert.All(seen.CountBy(n => n), n => Assert.Equal(3, n.Value));
    }

    [Theory, Databases]
    public async Task A_long_list_comes_in_pages_that_keep_what_was_looked_for(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.ReadyAsync();
        for (var i = 0; i < ProposalSearch.PageSize + 2; i++)
            await town.AddIdeaAsync(view, $"Bench {i}", 100);
        await town.Host.WithAsync<ProcessWriter>(w => w.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        var browser = town.Host.NewBrowser();

        var first = await browser.GetAsync(Url + "/proposals?words=bench+everybody");
        var second = await browser.GetAsync(first.Document.QuerySelector(".govuk-pagination__next a")!.GetAttribute("href")!);

        Assert.Equal(ProposalSearch.PageSize, first.Document.QuerySelectorAll("main .fm-card").Length);
        // "Bench" was there before, so that three are left for the second page.
        Assert.Equal(3, second.Document.QuerySelectorAll("main .fm-card").Length);
        Assert.Equal("bench everybody", second.Document.QuerySelector("#words")!.GetAttribute("value"));
        Assert.Equal(3, (await browser.GetAsync(Url + "/proposals?words=bench&p=99999")).Document.QuerySelectorAll("main .fm-card").Length);
        Assert.Equal(ProposalSearch.PageSize, (await browser.GetAsync(Url + "/proposals?p=-1")).Document.QuerySelectorAll("main .fm-card").Length);
    }
}
