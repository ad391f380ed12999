namespace Folkmoot.Ballots.Roll;

/// <summary>What a voter's letter says.</summary>
/// <param name="Line">The place on the list.</param>
/// <param name="Addressee">Whom it is for; empty for a code to hand out.</param>
/// <param name="Code">The voter code.</param>
public sealed record VoterLetter(int Line, string Addressee, string Code);
