namespace Folkmoot.Platform.Confirmations;

/// <summary>Something that takes two people. A room that has such a thing registers one of these.</summary>
public interface IConfirmedAct
{
    /// <summary>Its name, such as "phase.close-early".</summary>
    string Name { get; }

    /// <summary>Does it, in the transaction that settles the confirmation.</summary>
    /// <param name="actor">Who confirmed it.</param>
    /// <param name="confirmation">What was asked for and by whom.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    /// <exception cref="RefusedException">It cannot be done any more; the confirmation then stays as it was.</exception>
    Task PerformAsync(Actor actor, Confirmation confirmation, CancellationToken cancellationToken);
}
