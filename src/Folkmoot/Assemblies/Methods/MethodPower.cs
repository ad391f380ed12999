namespace Folkmoot.Assemblies.Methods;

/// <summary>How much power a way of taking part gives away.</summary>
public enum MethodPower
{
    /// <summary>People are heard.</summary>
    Heard,

    /// <summary>People advise, and are answered.</summary>
    Advise,

    /// <summary>People decide together with those who asked.</summary>
    CoDecide,

    /// <summary>People decide.</summary>
    Decide,
}
