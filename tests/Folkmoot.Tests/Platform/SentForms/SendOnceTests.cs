using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.SentForms;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Platform.SentForms;

public sealed class SendOnceTests
{
    [Theory, Databases]
    public async Task A_form_that_was_sent_twice_is_done_once_and_answered_alike(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var organiser = await town.OrganiserAsync();
        var page = await organiser.GetAsync("/places/wyebridge/start");
        (string, string)[] filled = [("Playbook", Town.GreenBudget), ("Title", "Green Budget"), ("Summary", "Money for green things.")];

        var first = await organiser.SubmitAsync(page, filled);
        var second = await organiser.SubmitAsync(page, filled);

        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Equal((first.Status, first.Redirect), (second.Status, second.Redirect));
        await using var db = town.Host.Database.NewContext();
        Assert.Equal(1, await db.Set<Folkmoot.Processes.Process>().CountAsync());
    }

    [Fact]
    public async Task The_same_words_from_a_page_that_was_loaded_anew_are_a_new_form()
    {
        await using var town = await Town.StartAsync(DatabaseKind.Sqlite);
        var organiser = await town.OrganiserAsync();
        (string, string)[] filled = [("Playbook", Town.GreenBudget), ("Title", "Green Budget"), ("Summary", "Money for green things.")];

        var first = await organiser.SubmitAsync(await organiser.GetAsync("/places/wyebridge/start"), filled);
        var second = await organiser.SubmitAsync(await organiser.GetAsync("/places/wyebridge/start"), filled);

        Assert.NotEqual(first.Redirect, second.Redirect);
    }

    [Fact]
    public async Task What_was_refused_may_be_sent_again()
    {
        await using var town = await Town.StartAsync(DatabaseKind.Sqlite);
        var organiser = await town.OrganiserAsync();
        var page = await organiser.GetAsync("/places/wyebridge/start");

        var first = await organiser.SubmitAsync(page, [("Playbook", Town.GreenBudget), ("Title", ""), ("Summary", "")]);
        var second = await organiser.SubmitAsync(page, [("Playbook", Town.GreenBudget), ("Title", ""), ("Summary", "")]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (first.Status, second.Status));
        Assert.NotEmpty(second.Errors);
    }

    [Fact]
    public async Task A_form_is_forgotten_after_its_time_and_when_it_was_not_done()
    {
        var clock = new FakeClock();
        var sent = new FormMemory(clock);

        var (first, answer) = sent.Take("a");
        Assert.Null(sent.Take("a").First);
        first!.Done(null);
        Assert.Null(await answer);
        var (again, _) = sent.Take("a");
        again!.Done(new SentAnswer(new Microsoft.AspNetCore.Http.DefaultHttpContext().Response, []));
        Assert.Null(sent.Take("a").First);
        clock.Advance(FormMemory.Life);
        Assert.NotNull(sent.Take("a").First);
    }
}
