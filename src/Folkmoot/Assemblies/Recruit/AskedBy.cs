namespace Folkmoot.Assemblies.Recruit;

/// <summary>How the value of a feature is found when somebody registers.</summary>
internal enum AskedBy
{
    /// <summary>The person chooses it.</summary>
    Choice,

    /// <summary>It follows from the year of birth.</summary>
    YearOfBirth,

    /// <summary>It follows from the postcode.</summary>
    Postcode,
}
