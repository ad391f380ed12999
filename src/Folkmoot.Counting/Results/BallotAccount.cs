namespace Folkmoot.Counting;

/// <summary>Where one voter's share went, exactly. Money is in minor units, for one voter (weight 1).</summary>
/// <param name="Share">What the voter started with; zero when the rule gives no shares.</param>
/// <param name="Payments">What the voter paid, in order of the rounds.</param>
/// <param name="Left">What was not spent.</param>
/// <param name="Funded">Ids of all winners that the ballot names with positive value, paid or not, in order of the rounds.</param>
public sealed record BallotAccount(Fraction Share, IReadOnlyList<Payment> Payments, Fraction Left, IReadOnlyList<string> Funded);

/// <summary>One voter's payment for one winner.</summary>
/// <param name="Round">The round of the purchase.</param>
/// <param name="Project">Id of the winner.</param>
/// <param name="Amount">In minor units; less than price times value when the voter had no more.</param>
/// <param name="RanOut">Whether the voter paid all that was left.</param>
public sealed record Payment(int Round, string Project, Fraction Amount, bool RanOut);
