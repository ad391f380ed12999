namespace Folkmoot.Ballots.Roll;

/// <summary>How a roll stands.</summary>
/// <param name="Voters">Everybody on it.</param>
/// <param name="Issued">Those to whom a ballot was issued on line.</param>
/// <param name="Paper">Those who take part on paper.</param>
public sealed record RollFigures(int Voters, int Issued, int Paper);
