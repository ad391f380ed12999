namespace Folkmoot.Funds.Partners;

/// <summary>What a body is in law, as far as it decides who can sign what.</summary>
public enum BodyKind
{
    /// <summary>An NHS body.</summary>
    NhsBody,

    /// <summary>A council with the functions of a local authority.</summary>
    LocalAuthority,

    /// <summary>Police, fire, diocese, business, charity and everybody else, who stand outside section 75.</summary>
    Other,
}
