using System.Net;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Settings;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Ballots;

public sealed class SettingsPageTests
{
    private const string Url = "/places/wyebridge/green-budget/manage/phases/vote/settings";

    [Theory, Databases]
    public async Task Post_Organiser_SetsMoneyChoicesAndRule(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        var browser = await town.OrganiserAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Url), [
            ("Form.Budget", "£180,000"), ("Form.MinChoices", "2"), ("Form.MaxChoices", "5"), ("Form.MaxTotal", "50,000.50"), ("Form.Shuffle", ""),
            ("Form.Rule", "greedy"), ("Form.MinimumVotes", "25"), ("Form.Ties", "votes")]);

        Assert.Equal(view.Url + "/manage", answer.Redirect);
        var settings = await SettingsAsync(town, view);
        Assert.Equal((18_000_000, 2, 5, 5_000_050, false), (settings.Budget, settings.MinChoices, settings.MaxChoices, settings.MaxTotal, settings.Shuffle));
        Assert.Equal(("greedy", 25, "votes,cost"), (settings.Rule.Name, settings.Rule.MinimumVotes, string.Join(',', settings.Rule.Tie)));
    }

    [Theory, Databases]
    public async Task Post_ChooseOne_LeavesNoOtherNumberOfChoices(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        var browser = await town.OrganiserAsync();

        await browser.SubmitAsync(await browser.GetAsync(Url), [("Form.Budget", "100"), ("Form.Form", "ChooseOne"), ("Form.MinChoices", "3")]);

        var settings = await SettingsAsync(town, view);
        Assert.Equal((BallotForm.ChooseOne, 1, 1), (settings.Form, settings.MinChoices, settings.MaxChoices));
    }

    [Theory, Databases]
    public async Task Post_Points_CountsThemByTheirNumber(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        var browser = await town.OrganiserAsync();

        await browser.SubmitAsync(await browser.GetAsync(Url), [("Form.Budget", "100"), ("Form.Form", "Points"), ("Form.Points", "12"), ("Form.MaxPoints", "6")]);

        var settings = await SettingsAsync(town, view);
        Assert.Equal((BallotForm.Points, 12, 6, "points"), (settings.Form, settings.Points, settings.MaxPoints, settings.Rule.Utility));
        Assert.Contains("12 points spread over ideas, up to 6 for one", (await browser.GetAsync(view.Url)).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Post_AnyRuleThatFitsTheBallot_IsSetAndSaidInWords(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        var browser = await town.OrganiserAsync();
        foreach (var form in (BallotForm[])[BallotForm.Approval, BallotForm.Points, BallotForm.Ranking])
        {
            foreach (var rule in RuleNames.All.Where(rule => RuleNames.Fits(rule, form)))
            {
                var answer = await browser.SubmitAsync(await browser.GetAsync(Url), [("Form.Budget", "100"), ("Form.Form", form.ToString()), ("Form.Rule", rule)]);

                Assert.Empty(answer.Errors);
                var settings = await SettingsAsync(town, view);
                Assert.Equal((form, rule), (settings.Form, settings.Rule.Name));
                Assert.Contains(RuleWords.Rule(settings), (await browser.GetAsync(view.Url)).Main, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Theory]
    [Databases("Approval", "cumulative-support-transfer", "for votes with points")]
    [Databases("Points", "expanding-approvals", "for rankings")]
    [Databases("Ranking", "phragmen", "for votes that choose ideas")]
    [Databases("Score", "exact-equal-shares", "for votes that choose ideas")]
    public async Task Post_ARuleForOtherBallots_IsRefusedAtTheRule(DatabaseKind kind, string form, string rule, string sentence)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.ReadyAsync();
        var before = await SettingsAsync(town, view);
        var browser = await town.OrganiserAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Url), [("Form.Form", form), ("Form.Rule", rule)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(before.Rule.Name, (await SettingsAsync(town, view)).Rule.Name);
    }

    [Theory, Databases]
    public async Task Post_WhatThePlaybookSetBesides_Stays(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        await town.SetAsync(view, "vote", settings: """{"rule": {"name": "equal-shares", "utility": "cardinality", "tie": ["-cost"]}}""");
        var browser = await town.OrganiserAsync();

        await browser.SubmitAsync(await browser.GetAsync(Url), [("Form.Budget", "100")]);

        var rule = (await SettingsAsync(town, view)).Rule;
        Assert.Equal(("cardinality", "-cost"), (rule.Utility, string.Join(',', rule.Tie)));
    }

    [Theory]
    [Databases("Form.Budget", "", "Say how much money there is to decide on")]
    [Databases("Form.Budget", "a lot", "\"a lot\" is not an amount of money")]
    [Databases("Form.MaxTotal", "1.234", "\"1.234\" is not an amount of money")]
    [Databases("Form.MaxChoices", "three", "\"three\" is not a whole number")]
    [Databases("Form.MinimumVotes", "-1", "\"-1\" is not a whole number")]
    public async Task Post_WhatIsNoNumber_IsSaidAtItsFieldAndNothingChanges(DatabaseKind kind, string field, string value, string sentence)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.ReadyAsync();
        var browser = await town.OrganiserAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Url), [(field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.NotNull(answer.Document.GetElementById(field.Replace('.', '_')));
        Assert.Equal(10_000, (await SettingsAsync(town, view)).Budget);
    }

    [Theory, Databases]
    public async Task Post_NumbersThatContradictEachOther_AreRefused(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.ReadyAsync();
        var browser = await town.OrganiserAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Url), [("Form.MinChoices", "4"), ("Form.MaxChoices", "3")]);

        Assert.Contains("below the smallest", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Post_WhileVotingIsOpen_NeedsAPublicReason(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var browser = await town.OrganiserAsync();
        var form = await browser.GetAsync(Url);

        var without = await browser.SubmitAsync(form, [("Form.Budget", "200")]);
        var with = await browser.SubmitAsync(form, [("Form.Budget", "200"), ("Form.Reason", "The county has added £100.")]);

        Assert.Equal("#Form_Reason", without.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.Equal(view.Url + "/manage", with.Redirect);
        Assert.Equal(20_000, (await SettingsAsync(town, view)).Budget);
    }

    private static async Task<BallotSettings> SettingsAsync(Town town, ProcessView view) =>
        BallotSettingsJson.Read((await town.FindAsync(view)).Method("ballot")!.Settings);
}
