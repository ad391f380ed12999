using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Processes;

/// <summary>The pages on which organisers change the settings of ideas, checks and delivery.</summary>
public sealed class MethodSettingsTests
{
    private const string Url = "/places/wyebridge/green-budget";

    [Theory]
    [Databases("ideas", "ideas", "PerPerson=3|Topics=Streets\nParks\n\nStreets|AnswerDays=21|Answerer=Maria Hill, parks officer", """{"per-person":3,"topics":["Streets","Parks"],"answer-days":21,"answerer":"Maria Hill, parks officer"}""")]
    [Databases("feasibility", "checks", "Owner=Jo Marsh, Parks|AnswerDays=30", """{"owner":"Jo Marsh, Parks","answer-days":30}""")]
    [Databases("delivery", "delivery", "AnswerDays=7|UpdateDays=30", """{"answer-days":7,"update-days":30}""")]
    public async Task Post_Organiser_SavesWhatTheFieldsSay(DatabaseKind kind, string method, string page, string fields, string json)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.ReadyAsync();
        var organiser = await town.OrganiserAsync();
        var key = view.Method(method)!.Key;
        var phase = await organiser.GetAsync($"{Url}/manage/phases/{key}");
        var address = $"{Url}/manage/phases/{key}/settings/{page}";
        Assert.NotNull(phase.Document.QuerySelector($"main a[href='{address}']"));

        var saved = await organiser.SubmitAsync(await organiser.GetAsync(address), Fields(fields), form: "#settings");

        Assert.Equal(Url + "/manage", saved.Redirect);
        Assert.Equal(json, (await town.FindAsync(view)).Method(method)!.Settings);
        var again = await organiser.GetAsync(address);
        foreach (var (name, value) in Fields(fields).Where(f => f.Name != "Topics"))
            Assert.Equal(value, again.Document.QuerySelector($"[name={name}]")!.GetAttribute("value"));
    }

    [Theory]
    [Databases("ideas", "ideas", "PerPerson=0", "Write a whole number from 1 to 100.")]
    [Databases("ideas", "ideas", "Topics=Streets, parks", "without commas")]
    [Databases("feasibility", "checks", "AnswerDays=soon", "Write a whole number from 1 to 365.")]
    [Databases("delivery", "delivery", "AnswerDays=91", "Write a whole number from 1 to 90.")]
    public async Task Post_WhatDoesNotFit_IsSaidAtItsFieldAndNothingChanges(DatabaseKind kind, string method, string page, string fields, string sentence)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.ReadyAsync();
        var organiser = await town.OrganiserAsync();
        var before = view.Method(method)!.Settings;

        var refused = await organiser.SubmitAsync(await organiser.GetAsync($"{Url}/manage/phases/{view.Method(method)!.Key}/settings/{page}"), Fields(fields), form: "#settings");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(sentence, Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(before, (await town.FindAsync(view)).Method(method)!.Settings);
    }

    [Theory, Databases]
    public async Task Post_PhaseIsOpen_NeedsAPublicReason(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var organiser = await town.OrganiserAsync();
        var address = $"{Url}/manage/phases/{view.Method("ideas")!.Key}/settings/ideas";

        var refused = await organiser.SubmitAsync(await organiser.GetAsync(address), [("PerPerson", "2")], form: "#settings");
        Assert.Contains("its settings are frozen", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(refused, [("Reason", "Some people sent in dozens.")], form: "#settings");

        var page = await town.Host.NewBrowser().GetAsync(Url);
        Assert.Contains("Ideas that one person may put forward: 5 → 2", page.Main, StringComparison.Ordinal);
        Assert.Contains("Some people sent in dozens.", page.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Get_PhaseIsOver_CannotBeChanged(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var organiser = await town.OrganiserAsync();

        var page = await organiser.GetAsync($"{Url}/manage/phases/{view.Method("ideas")!.Key}/settings/ideas");

        Assert.Null(page.Document.QuerySelector("#settings"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.StrangerAsync()).GetAsync($"{Url}/manage/phases/{view.Method("ideas")!.Key}/settings/ideas")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"{Url}/manage/phases/{view.Method("ideas")!.Key}/settings/checks")).Status);
    }

    private static (string Name, string Value)[] Fields(string fields) => [.. fields.Split('|').Select(f => (f[..f.IndexOf('=', StringComparison.Ordinal)], f[(f.IndexOf('=', StringComparison.Ordinal) + 1)..]))];
}
