using Folkmoot.Assemblies.Register;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>A helper registers somebody who phones or whose paper came back. It is on record that they did.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class HelpModel(AssemblyDoor door, QuotaDesk quotas, AddressDesk addresses, RegistrationDesk desk, QuestionDesk questions, ICurrentActor current, IStringLocalizer<Texts> texts) : FormPage(door, quotas, questions)
{
    [BindProperty]
    public Channel Way { get; set; } = Channel.Phone;

    [BindProperty]
    public string? Entered { get; set; }

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Way is not (Channel.Phone or Channel.Paper))
                throw new RefusedException(texts["Help.ChooseWay"], nameof(Way));
            if (Assembly.Mandate.RecruitBy == RecruitBy.Letters)
                Address = await FindAsync(cancellationToken);
            var (registration, _) = await desk.RegisterAsync(Assembly, Address, Form, Way, current.Actor, cancellationToken);
            Flash.Done(TempData, texts["Help.Done", registration.Number]);
            return Redirect($"{Assembly.ManageUrl}/people/{registration.Number}");
        }
        catch (RefusedException refused)
        {
            return this.Refused(refused, refused.Field is nameof(Entered) or nameof(Way) ? "" : nameof(Form));
        }
    }

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        await AskAsync(null, cancellationToken);
        return true;
    }

    private async Task<InvitedAddress> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await addresses.FindAsync(Assembly.Id, Entered, cancellationToken) ?? throw new RefusedException(texts["Register.Unknown"]);
        }
        catch (RefusedException wrong)
        {
            throw new RefusedException(wrong.Message, nameof(Entered));
        }
    }
}
