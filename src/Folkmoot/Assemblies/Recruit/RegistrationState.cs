namespace Folkmoot.Assemblies.Recruit;

public enum RegistrationState
{
    /// <summary>In the pool.</summary>
    Registered,

    /// <summary>Taken out before the draw, or not to be drawn any more.</summary>
    Withdrawn,
}
