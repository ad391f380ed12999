namespace Folkmoot.Sortition;

/// <summary>What a record proves of who gave out its public random value.</summary>
public enum BeaconStanding
{
    /// <summary>Nothing: there is no signature, or none was announced that is known here.</summary>
    Open,

    /// <summary>That the publisher who was announced signed it, for the round that was announced.</summary>
    Proven,

    /// <summary>That it is not what was announced: the signature in the record is none.</summary>
    Forged,
}
