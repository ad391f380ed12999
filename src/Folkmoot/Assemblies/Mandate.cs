namespace Folkmoot.Assemblies;

/// <summary>How much an assembly's word counts. It is stated before anybody is invited.</summary>
public enum Mandate
{
    /// <summary>It recommends; the body that asked answers each recommendation with reasons.</summary>
    Advise,

    /// <summary>It decides together with the body that asked: what reaches the threshold is enacted unless that body gives public reasons against it.</summary>
    CoDecide,

    /// <summary>What reaches the threshold is enacted.</summary>
    Decide,
}
