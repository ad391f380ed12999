namespace Folkmoot.Ballots.Paper;

/// <summary>Whose reading of a sheet it is.</summary>
public enum Hand
{
    First,

    Second,

    /// <summary>The third person's, which settles a difference.</summary>
    Settled,
}
