namespace Folkmoot.Ballots.Paper;

/// <summary>How a station stands: the people marked on the roll beside the sheets of its sealed batches.</summary>
/// <param name="Station">The station.</param>
/// <param name="Marked">How many voters are marked as voting on paper there.</param>
/// <param name="Valid">Sheets that count.</param>
/// <param name="Blank">Sheets on which nothing was chosen.</param>
/// <param name="Spoilt">Sheets that cannot be read or break a rule.</param>
/// <param name="Reasons">The public reasons for more sheets than marks; none when there are not.</param>
public sealed record StationFigures(Station Station, int Marked, int Valid, int Blank, int Spoilt, IReadOnlyList<string> Reasons)
{
    public int Sheets => Valid + Blank + Spoilt;
}
