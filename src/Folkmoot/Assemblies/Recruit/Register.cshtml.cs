using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Proposals.Ideas;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Somebody puts themselves forward: with the code of a letter, or, in an open call, as they are.</summary>
[EnableRateLimiting(Limits.Codes)]
internal sealed class RegisterModel(AssemblyDoor door, QuotaDesk quotas, AddressDesk addresses, RegistrationDesk desk, PersonPasses passes, FormStamp stamp, NewcomersLimit limit, TimeProvider clock, IStringLocalizer<Texts> texts) : RegistrationPage(door, quotas)
{
    public bool IsOpen => Assembly.IsRecruiting(clock.GetUtcNow());

    public bool NeedsCode => Assembly.Mandate.RecruitBy == RecruitBy.Letters && Address is null;

    /// <summary>The person's own code, once they are registered.</summary>
    public string? Code { get; private set; }

    /// <summary>The code of the letter.</summary>
    [BindProperty]
    public string? Entered { get; set; }

    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>Stays empty; machines fill it in.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public async Task OnGetAsync(string? code, CancellationToken cancellationToken)
    {
        Stamp = stamp.New();
        if (string.IsNullOrWhiteSpace(code) || !IsOpen)
            return;
        Entered = code;
        try
        {
            Address = await FindAsync(cancellationToken);
        }
        catch (RefusedException refused)
        {
            this.Refused(refused);
        }
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellationToken)
    {
        try
        {
            Address = await FindAsync(cancellationToken);
            Stamp = stamp.New();
            ModelState.Clear();
            return Page();
        }
        catch (RefusedException refused)
        {
            return this.Refused(refused);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Assembly.Mandate.RecruitBy == RecruitBy.Letters)
                Address = await FindAsync(cancellationToken);
            stamp.Check(Stamp, Website);
            if (Address is null && !limit.Count(ClientAddress.Of(HttpContext), Assembly.Id))
                throw new RefusedException(texts["Register.TooMany"]);
            var (registration, code) = await desk.RegisterAsync(Assembly, Address, Form, Channel.Web, null, cancellationToken);
            passes.Write(Assembly.Id, registration.Id, Assembly.Url);
            Code = code;
            return Page();
        }
        catch (RefusedException refused)
        {
            // A stamp that was not good is replaced, so that nothing that was written is lost.
            if (refused.Field is null)
            {
                Stamp = stamp.New();
                ModelState.Remove(nameof(Stamp));
            }

            return this.Refused(refused, refused.Field is nameof(Entered) or "Code" ? "" : nameof(Form));
        }
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
