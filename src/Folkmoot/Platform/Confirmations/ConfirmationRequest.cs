using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Platform.Confirmations;

/// <summary>Somebody wants something done that takes two people.</summary>
/// <param name="Act">What, by the name of its <see cref="IConfirmedAct"/>.</param>
/// <param name="Kind">The kind of thing it is done to.</param>
/// <param name="Subject">The thing.</param>
/// <param name="Place">The place whose people decide.</param>
/// <param name="Process">The process whose people decide as well; null when it is the whole place's affair.</param>
/// <param name="Door">The door through which both people must get.</param>
/// <param name="Words">What will happen, in one sentence.</param>
/// <param name="Reason">Why; public once it is done.</param>
/// <param name="ReturnTo">The page to go back to, from the root of the site.</param>
public sealed record ConfirmationRequest(
    string Act, string Kind, Guid Subject, Guid Place, Guid? Process, Access Door, string Words, string? Reason, string ReturnTo);
