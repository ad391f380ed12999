namespace Folkmoot.Counting;

/// <summary>
/// What happened to the support of one project, the same for all voters: with the points on a ballot this tells where a voter's share went. A voter's
/// support of a project is what is left of the share, times the points for the project, divided by the points for all projects in play.
/// </summary>
/// <param name="Round">The round of the purchase, or of the purchase before; 0 before the first.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Project">Id of the project, which is not in play after that.</param>
/// <param name="Factor">The part of their support (or, above 1, the multiple of it, as far as they can) that supporters pay.</param>
/// <param name="LoneFactor">The part that supporters without another project in play pay.</param>
public sealed record SupportTransfer(int Round, SupportTransferKind Kind, string Project, Fraction Factor, Fraction LoneFactor);

/// <summary>What happened to the support of a project.</summary>
public enum SupportTransferKind
{
    /// <summary>It went to the supporters' other projects.</summary>
    Eliminated,

    /// <summary>The project was funded from it.</summary>
    Funded,

    /// <summary>The project was funded with all that its supporters had left.</summary>
    Accepted,
}
