namespace Folkmoot.Funds.Partners;

/// <summary>What kind of agreement partners make.</summary>
public enum AgreementKind
{
    /// <summary>Between NHS bodies and councils under section 75 of the NHS Act 2006.</summary>
    Section75,

    /// <summary>Between any bodies, such as restricted grants to a community foundation.</summary>
    Partnership,
}
