namespace Folkmoot.Ballots.Import;

/// <summary>What an election file becomes.</summary>
public enum ImportAs
{
    /// <summary>A finished process with the file's ballots, counted at once.</summary>
    Finished,

    /// <summary>A process that is open for voting on the file's projects; the file's ballots are left out, for an open box holds only what was cast here.</summary>
    Open,
}
