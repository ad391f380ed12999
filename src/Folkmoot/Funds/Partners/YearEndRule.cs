namespace Folkmoot.Funds.Partners;

/// <summary>What happens at the end of a contribution's year with money of it that is free.</summary>
public enum YearEndRule
{
    /// <summary>Nothing was agreed; no year ends.</summary>
    None,

    /// <summary>It stays for the next year.</summary>
    CarryOver,

    /// <summary>It goes back to the partner.</summary>
    Return,

    /// <summary>The partner is asked.</summary>
    Ask,
}
