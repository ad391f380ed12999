namespace Folkmoot.Funds;

/// <summary>Opens a pool.</summary>
public sealed class OpenForm
{
    public string? Title { get; set; }
}
