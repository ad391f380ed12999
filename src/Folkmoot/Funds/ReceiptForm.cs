namespace Folkmoot.Funds;

/// <summary>Money that was promised has come.</summary>
public sealed class ReceiptForm
{
    public string Key { get; set; } = "";

    public string? Lot { get; set; }

    public string? Received { get; set; }
}
