namespace Folkmoot.Funds.Partners;

/// <summary>An offer of money.</summary>
public sealed class OfferForm
{
    public string? Body { get; set; }

    public string? Contact { get; set; }

    public string? Email { get; set; }

    public string? Amount { get; set; }

    public string? Wishes { get; set; }
}
