using Folkmoot.Assemblies.Register;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>What pages share on which somebody is registered.</summary>
internal abstract class FormPage(AssemblyDoor door, QuotaDesk quotas, QuestionDesk questions) : AssemblyPage(door)
{
    internal IReadOnlyList<Feature> Features { get; private set; } = [];

    /// <summary>The organisers' own questions that are in the form.</summary>
    internal IReadOnlyList<FormQuestion> Questions { get; private set; } = [];

    /// <summary>What quotas and questions are called on the page.</summary>
    internal virtual FormWords Words => FormWords.None;

    [BindProperty]
    public RegistrationForm Form { get; set; } = new();

    /// <summary>The address whose code was given; null for none.</summary>
    internal InvitedAddress? Address { get; private protected set; }

    internal bool AsksYear => Assembly.Mandate.LeastAge > 0 || Features.Any(f => f.AskedBy == AskedBy.YearOfBirth);

    internal bool AsksHome => Address is null && Assembly.Mandate.OnePerAddress;

    internal bool AsksPostcode => Address is null && (Assembly.Mandate.OnePerAddress || Features.Any(f => f.AskedBy == AskedBy.Postcode));

    /// <summary>The language of one of the organisers' words as the page shows it; null for that of the page.</summary>
    internal virtual string? LanguageOf(string word) => null;

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Features = await quotas.FeaturesAsync(Assembly.Id, cancellationToken);
        return true;
    }

    /// <summary>Reads the organisers' own questions of a registration page.</summary>
    private protected async Task AskAsync(RegistrationPage? page, CancellationToken cancellationToken)
    {
        var asked = await questions.ListAsync(Assembly.Id, cancellationToken);
        Questions = [.. asked.Where(q => q.IsAskedOn(page?.Number ?? 0))];
    }
}
