namespace Folkmoot.Funds;

/// <summary>The next step of a grant.</summary>
public sealed class StepForm
{
    public string Key { get; set; } = "";

    public string? Words { get; set; }

    public string? Amount { get; set; }

    public string? Until { get; set; }

    public string? Outcomes { get; set; }

    public string? Places { get; set; }
}
