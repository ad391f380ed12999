using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Somebody makes a point for or against an idea, with or without an account.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class PointModel(ProcessDoor door, IdeaReader reader, PointDesk points, Deeds deeds, FormStamp stamp, ICurrentActor current, IStringLocalizer<Texts> texts) : IdeaFormPage(door, reader, stamp)
{
    internal bool IsSignedIn => current.IsSignedIn;

    /// <summary>Whether the point is for the idea.</summary>
    [BindProperty(SupportsGet = true)]
    public bool IsFor { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? ShownAs { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    private protected override async Task<string> DoAsync(CancellationToken cancellationToken)
    {
        if (!IsSignedIn)
        {
            await deeds.KeepPointAsync(View, Idea, IsFor, PointDesk.Check(Words), new Guest(Email, ShownAs), cancellationToken);
            return View.Url + "/ideas/sent";
        }

        await points.AddAsync(current.Actor, View, Idea.Id, IsFor, Words ?? "", ShownAs ?? "", cancellationToken);
        Flash.Done(TempData, texts["Point.Done"]);
        return IdeaUrl;
    }
}
