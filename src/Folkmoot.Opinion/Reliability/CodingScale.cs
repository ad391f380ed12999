namespace Folkmoot.Opinion.Reliability;

/// <summary>What the difference between two codes means.</summary>
public enum CodingScale
{
    /// <summary>Codes are names: two are the same or not.</summary>
    Nominal,

    /// <summary>Codes are ranks: two differ by how many values stand between them.</summary>
    Ordinal,

    /// <summary>Codes are whole numbers on a scale with equal steps: two differ by the square of their distance.</summary>
    Interval,
}
