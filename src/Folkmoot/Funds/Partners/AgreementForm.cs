namespace Folkmoot.Funds.Partners;

/// <summary>An agreement as it is written.</summary>
public sealed class AgreementForm
{
    public AgreementKind? Kind { get; set; }

    public string? Title { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    /// <summary>A line for each body: its name.</summary>
    public string? NhsBodies { get; set; }

    public string? Councils { get; set; }

    public string? Others { get; set; }

    /// <summary>What each field of <see cref="AgreementFields.All"/> says, in its order.</summary>
    public List<string?> Fields { get; set; } = [];

    /// <summary>Why a signed agreement changes.</summary>
    public string? Why { get; set; }

    public Guid Version { get; set; }
}
