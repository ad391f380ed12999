namespace Folkmoot.People;

/// <summary>What somebody may do beyond taking part.</summary>
public enum Role
{
    /// <summary>Runs the installation and gives roles.</summary>
    Administrator,

    /// <summary>Runs what happens in one place and in the places it contains.</summary>
    Organiser,
}
