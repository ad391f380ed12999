using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Moderation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Anybody tells the organisers what should not stand here.</summary>
[EnableRateLimiting(Limits.Uploads)]
internal sealed class ReportModel(ProcessDoor door, IdeaReader reader, ModerationDesk desk, FormStamp stamp, IStringLocalizer<Texts> texts) : IdeaFormPage(door, reader, stamp)
{
    [BindProperty(SupportsGet = true, Name = "point")]
    public Guid? Point { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    private protected override bool Fits(IdeaState state) => state != IdeaState.Hidden;

    private protected override async Task<string> DoAsync(CancellationToken cancellationToken)
    {
        await desk.ReportAsync(Idea.Id, Point, Reason, cancellationToken);
        Flash.Done(TempData, texts["Report.Done"]);
        return IdeaUrl;
    }
}
