namespace Folkmoot.Funds.OpenData;

/// <summary>Under which prefix and number the pool publishes its grants.</summary>
public sealed class GivingForm
{
    public string? Prefix { get; set; }

    public string? Number { get; set; }
}
