namespace Folkmoot.Funds;

/// <summary>Under which power a partner gives. The texts name each.</summary>
public static class LegalBases
{
    /// <summary>A use that many contributors rule out: doing what a public body has to pay for anyway.</summary>
    public const string ReplacesStatutoryMoney = "replaces-statutory-money";

    public static IReadOnlyList<string> Codes { get; } =
    [
        "section-75-pool", "nhs-grant", "public-health-grant", "police-and-crime-commissioner-grant", "council-general-power", "charitable-grant", "business-donation", "other",
    ];
}
