using Folkmoot.Listening.Maps;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Folkmoot.Representation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening;

/// <summary>Somebody who took part says, if they want, where they live and how old they are, so that shares can be weighted.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class AboutModel(ProcessDoor door, TraitDesk desk, Listener listener, RepresentationWords words, TimeProvider clock, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    /// <summary>What may be said; nothing where the conversation is closed, there are no census figures, or this person has not taken part.</summary>
    internal IReadOnlyList<(Question Question, IReadOnlyList<CensusCell> Cells)> Questions { get; private set; } = [];

    internal IReadOnlyDictionary<Question, string> Mine { get; private set; } = new Dictionary<Question, string>();

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        if (Questions.Count == 0)
            return Redirect(View.Url + "/listen");
        await desk.SayAsync(View.Process.Id, Questions.ToDictionary(q => q.Question, q => Request.Form[q.Question.ToString()].ToString()), cancellationToken);
        Flash.Done(TempData, texts["About.Done"]);
        return Redirect(View.Url + "/listen");
    }

    internal string Word(Question question) => words.Question(question);

    internal string Word(Question question, string value) => words.Answer(question, value);

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { ConversationPhase: not null } view)
            return false;
        View = view;
        if (view.Conversation(clock.GetUtcNow()) is null || listener.Key(view.Process.Id) is null)
            return true;
        Questions = await desk.QuestionsAsync(view.Process.Id, cancellationToken);
        Mine = await desk.MineAsync(view.Process.Id, cancellationToken);
        return true;
    }
}
