using Folkmoot.Platform;
using Folkmoot.Platform.Confirmations;

namespace Folkmoot.Processes;

/// <summary>Closes a phase before its announced end. It takes two people.</summary>
internal sealed class CloseEarly(PhaseWriter phases) : IConfirmedAct
{
    public const string ActName = "phase.close-early";

    public string Name => ActName;

    public Task PerformAsync(Actor actor, Confirmation confirmation, CancellationToken cancellationToken) =>
        phases.CloseEarlyAsync(actor, confirmation, cancellationToken);
}
