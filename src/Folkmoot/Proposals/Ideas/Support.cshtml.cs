using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Somebody supports an idea, or asks to write along, with or without an account.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class SupportModel(ProcessDoor door, IdeaReader reader, IdeaVoices voices, Deeds deeds, FormStamp stamp, ICurrentActor current, IStringLocalizer<Texts> texts) : IdeaFormPage(door, reader, stamp)
{
    internal bool IsSignedIn => current.IsSignedIn;

    /// <summary>Whether the person also asks to write along.</summary>
    [BindProperty(SupportsGet = true, Name = "join")]
    public bool Join { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? ShownAs { get; set; }

    private protected override async Task<string> DoAsync(CancellationToken cancellationToken)
    {
        if (!IsSignedIn)
        {
            await deeds.KeepVoiceAsync(View, Idea, Join ? DeedKind.Join : DeedKind.Support, new Guest(Email, ShownAs), cancellationToken);
            return View.Url + "/ideas/sent";
        }

        if (Join)
            await voices.JoinAsync(current.Actor, View, Idea.Id, ShownAs ?? "", cancellationToken);
        else
            await voices.SupportAsync(current.Actor, View, Idea.Id, cancellationToken);
        Flash.Done(TempData, texts[Join ? "Show.Joined" : "Show.Supported"]);
        return IdeaUrl;
    }
}
