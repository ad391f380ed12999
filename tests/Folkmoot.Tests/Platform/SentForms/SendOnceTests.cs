using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.SentForms;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
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

        var key = new FormKey(1, 2);
        var (first, answer) = sent.Take(key);
        Assert.Null(sent.Take(key).First);
        first!.Done(null);
        Assert.Null(await answer);
        var (again, _) = sent.Take(key);
        again!.Done(Answer([]));
        Assert.Null(sent.Take(key).First);
        clock.Advance(FormMemory.Life);
        Assert.NotNull(sent.Take(key).First);
    }

    [Fact]
    public async Task An_answer_is_kept_whole_and_answered_to_whoever_waited_and_whoever_comes_later()
    {
        var sent = new FormMemory(new FakeClock());
        var key = new FormKey(1, 2);
        var first = sent.Take(key).First!;
        var waiting = sent.Take(key).Answer;

        first.Done(Answer([1, 2, 3]));

        foreach (var answer in new[] { await waiting, await sent.Take(key).Answer })
        {
            var (http, body) = await AnswerAsync(answer);
            Assert.Equal(StatusCodes.Status303SeeOther, http.StatusCode);
            Assert.Equal(["a=1", "b=2; path=/ü"], http.Headers.SetCookie.AsEnumerable());
            Assert.Equal([1, 2, 3], body);
        }
    }

    [Fact]
    public async Task Every_answer_that_is_still_kept_comes_back_byte_for_byte_however_many_went_before()
    {
        const int Seed = 20261128;
        var random = new Random(Seed);
        var sent = new FormMemory(new FakeClock());
        var bodies = new List<byte[]>();
        var kept = 0;
        for (var form = 0u; form < 300; form++)
        {
            bodies.Add(new byte[random.Next(250_000)]);
            random.NextBytes(bodies[^1]);
            sent.Take(new FormKey(form, 0)).First!.Done(Answer(bodies[^1]));
            var looked = (uint)random.Next((int)form + 1);
            var (first, answer) = sent.Take(new FormKey(looked, 0));
            first?.Done(null);
            if (first is not null)
                continue;
            kept++;
            Assert.True((await AnswerAsync(await answer)).Body.AsSpan().SequenceEqual(bodies[(int)looked]), $"Answer {looked}, looked for after {form}, is another (seed {Seed}).");
        }

        Assert.InRange(kept, 30, 299);
    }

    [Fact]
    public void Long_answers_are_forgotten_early_when_there_are_too_many()
    {
        var sent = new FormMemory(new FakeClock());
        for (var form = 0u; form < 200; form++)
            sent.Take(new FormKey(form, 0)).First!.Done(Answer(new byte[200_000]));

        Assert.NotNull(sent.Take(new FormKey(0, 0)).First);
        Assert.Null(sent.Take(new FormKey(199, 0)).First);
    }

    private static async Task<(HttpResponse Http, byte[] Body)> AnswerAsync(SentAnswer? answer)
    {
        var http = new DefaultHttpContext();
        var body = new MemoryStream();
        http.Response.Body = body;
        await answer!.ExecuteResultAsync(new ActionContext { HttpContext = http });
        return (http.Response, body.ToArray());
    }

    private static SentAnswer Answer(byte[] body) => new(StatusCodes.Status303SeeOther, [new("Set-Cookie", ["a=1", "b=2; path=/ü"])], body);
}
