namespace Folkmoot.Calls;

/// <summary>How one member of a panel stands to one bid, by everything that is known: what was declared, who wrote it, and the register.</summary>
/// <param name="Interest">What was declared; null for nothing yet.</param>
/// <param name="IsFresh">Whether the member has said within a year that the register is complete.</param>
/// <param name="IsTied">Whether the member helped to write it or the register names the group, and what was declared hides that.</param>
internal sealed record Stance(Interest? Interest, bool IsFresh, bool IsTied)
{
    public bool MayOpen => IsFresh && !IsTied && Interest?.MayOpen == true;

    public bool MayDecide => IsFresh && !IsTied && Interest?.MayDecide == true;
}
