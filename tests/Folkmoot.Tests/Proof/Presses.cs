using System.Web;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proof;

/// <summary>Presses the buttons of forms, each as many times at the same moment, and keeps what each of them changed.</summary>
/// <param name="host">The platform.</param>
/// <param name="watch">Sees what changes in its database.</param>
/// <param name="copies">How many times a button is pressed.</param>
internal sealed class Presses(TestHost host, RowWatch watch, int copies)
{
    private readonly RouteFinder _routes = new(host);

    /// <summary>What each button changed, in order.</summary>
    public List<string> Effects { get; } = [];

    /// <summary>The routes that were sent to, each with the name of its handler.</summary>
    public HashSet<string> Handlers { get; } = new(StringComparer.Ordinal);

    public Task<string> DoAsync(Browser browser, string page, string form, params (string Name, string Value)[] values) => DoAsync(browser, page, form, null, null, values);

    /// <summary>Fills in a form and presses its button; every copy must be taken.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> DoAsync(Browser browser, string page, string form, string? button, (string Field, byte[] Content)? file, params (string Name, string Value)[] values)
    {
        var shown = await browser.GetAsync(page);
        // Of several of a kind it is the first; those without a name stand alone.
        var found = !form.StartsWith('#') && shown.Document.QuerySelector(form)?.Id is { Length: > 0 } id ? "#" + id : form;
        var requests = Enumerable.Range(0, copies).Select(_ => FormFiller.Fill(shown, values, found, button, file)).ToList();
        var action = requests[0].RequestUri!.OriginalString;
        var handler = $"{_routes.Find(action)!.Pattern} {HttpUtility.ParseQueryString(action.Contains('?', StringComparison.Ordinal) ? action.Split('?')[1] : "")["handler"]}".Trim();
        await watch.ChangesAsync();
        var answers = await Task.WhenAll(requests.Select(request => Task.Run(() => browser.SendAsync(request))));
        foreach (var answer in answers)
            Assert.True(answer.Redirect is not null, $"{found} on {page}: {(int)answer.Status} {string.Join(' ', answer.Errors)}");
        await host.RunJobsAsync();
        Handlers.Add(handler);
        Effects.Add($"{handler} {form}: {await watch.ChangesAsync()}");
        return answers[0].Redirect!;
    }
}
