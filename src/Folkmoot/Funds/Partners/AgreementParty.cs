namespace Folkmoot.Funds.Partners;

/// <summary>A body that signs an agreement.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is in law.</param>
public sealed record AgreementParty(string Name, BodyKind Kind);
