using Folkmoot.Assemblies.Register;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Words;
using Folkmoot.Proposals.Ideas;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Somebody puts themselves forward: with the code of a letter, or, in an open call, as they are.</summary>
[EnableRateLimiting(Limits.Codes)]
internal sealed class RegisterModel(AssemblyDoor door, QuotaDesk quotas, AddressDesk addresses, PageReader pages, RegistrationDesk desk, QuestionDesk questions, PersonPasses passes, FormStamp stamp, NewcomersLimit limit, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : FormPage(door, quotas, questions), IAsyncResultFilter
{
    /// <summary>The registration page that this is.</summary>
    internal PageView Shown { get; private set; } = null!;

    /// <summary>Other pages on which people can register now, where this is not open.</summary>
    internal IReadOnlyList<RegistrationPage> Others { get; private set; } = [];

    /// <summary>The open pages of this assembly in other languages, one for each.</summary>
    internal IReadOnlyList<LanguageLink> Languages { get; private set; } = [];

    internal override PageLanguage Language => Shown.Form;

    internal override FormWords Words => Shown.Words;

    internal string Here => Shown.Page.Url(Assembly);

    /// <summary>Whether an organiser tries the page out: then nothing is kept.</summary>
    internal bool IsTrial { get; private set; }

    /// <summary>Whether the trial went through.</summary>
    internal bool IsTried { get; private set; }

    internal bool IsOpen => IsTrial || Shown.Page.IsOpen(Assembly, clock.GetUtcNow());

    internal bool NeedsCode => Assembly.Mandate.RecruitBy == RecruitBy.Letters && Address is null;

    /// <summary>The person's own code, once they are registered.</summary>
    internal string? Code { get; private set; }

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
        if (string.IsNullOrWhiteSpace(code) || !IsOpen || IsTrial)
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
            if (IsTrial)
                return await TryAsync(cancellationToken);
            if (Assembly.Mandate.RecruitBy == RecruitBy.Letters)
                Address = await FindAsync(cancellationToken);
            if (stamp.Fault(Stamp, Website) is { } fault)
                throw new RefusedException(texts[$"Stamp.{fault}"], fault == StampFault.Trap ? nameof(Website) : null);
            if (Address is null && !limit.Count(ClientAddress.Of(HttpContext), Assembly.Id))
                throw new RefusedException(texts["Register.TooMany"]);
            var (registration, code) = await desk.RegisterAsync(Assembly, Address, Form, Channel.Web, null, cancellationToken, Shown.Page);
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

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (Shown is not null)
        {
            Language.Speak();
            if (Language != PageLanguage.English)
                (LayoutData.From(ViewData) with { Language = Language.Code, IsRightToLeft = Language.IsRightToLeft, FrameLanguage = PageLanguage.English.Region }).Put(ViewData);
        }

        await next();
    }

    internal override string? LanguageOf(string word) => Shown.LanguageOf(word);

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (await pages.FindAsync(Assembly, RouteData.Values["key"] as string, cancellationToken) is not { } page)
            return false;
        Shown = page;
        await AskAsync(page.Page, cancellationToken);
        IsTrial = page.Page.State == PageState.Trial && await current.MayAsync(Access.Organiser, View.Place.Id, View.Process.Id, cancellationToken);
        if (IsTrial && Assembly.Mandate.RecruitBy == RecruitBy.Letters)
            Address = await addresses.SampleAsync(Assembly.Id, cancellationToken);
        var open = await pages.OpenAsync(Assembly, cancellationToken);
        if (!IsOpen)
            Others = open;
        Languages = [.. open.Select(p => (Page: p, Language: PageLanguage.Find(p.Language))).Where(p => p.Language is not null && p.Language != Language).DistinctBy(p => p.Language)
            .Select(p => new LanguageLink(p.Language!.Name, p.Language.Code, p.Page.Url(Assembly) + Request.QueryString))];
        return true;
    }

    private async Task<IActionResult> TryAsync(CancellationToken cancellationToken)
    {
        await desk.TryAsync(Assembly, Shown.Page, Address, Form, cancellationToken);
        IsTried = true;
        return Page();
    }

    private async Task<InvitedAddress> FindAsync(CancellationToken cancellationToken)
    {
        InvitedAddress? found;
        try
        {
            found = await addresses.FindAsync(Assembly.Id, Entered, cancellationToken);
        }
        catch (RefusedException wrong)
        {
            // What exactly is wrong with a code is said in English only.
            throw new RefusedException(Language == PageLanguage.English ? wrong.Message : texts["Register.BadCode"], nameof(Entered));
        }

        return found ?? throw new RefusedException(texts["Register.Unknown"], nameof(Entered));
    }
}
