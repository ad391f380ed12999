using Folkmoot.Outcomes;
using Folkmoot.Platform;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds;

/// <summary>Every award names what it works towards, where outcomes are agreed. All ways to an award ask here, when it is decided and again before its money is set aside.</summary>
public sealed class Classification(OutcomeBook outcomes, IStringLocalizer<Texts> texts)
{
    /// <summary>The most outcomes that an award may name: more would say nothing.</summary>
    public const int Most = 3;

    /// <summary>The outcomes that awards of a place's pool name; empty while none are agreed.</summary>
    public Task<IReadOnlyList<SharedOutcome>> AgreedAsync(Guid place, CancellationToken cancellationToken) => outcomes.OutcomesAsync(place, cancellationToken);

    /// <summary>Lets an award pass that names one to <see cref="Most"/> of the outcomes that are agreed, or any where none are.</summary>
    /// <param name="place">The place of the pool.</param>
    /// <param name="named">The codes that the award names.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedException">It names none, too many, or one that is not agreed.</exception>
    public async Task CheckAsync(Guid place, IReadOnlyList<string> named, CancellationToken cancellationToken)
    {
        var agreed = await AgreedAsync(place, cancellationToken);
        if (agreed.Count > 0 && (named.Count is 0 or > Most || named.Any(code => agreed.All(outcome => outcome.Code != code))))
            throw new RefusedException(texts["Outcomes.Wrong", Most, string.Join(", ", agreed.Select(outcome => outcome.Code))], nameof(AwardForm.Outcomes));
    }
}
