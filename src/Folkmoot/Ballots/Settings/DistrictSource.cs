namespace Folkmoot.Ballots.Settings;

/// <summary>How it is known in which district somebody votes.</summary>
public enum DistrictSource
{
    /// <summary>The roll says it.</summary>
    Roll,

    /// <summary>Voters choose it, once.</summary>
    Voter,
}
