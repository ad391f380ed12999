namespace Folkmoot.Assemblies.Meet;

/// <summary>What an organiser says of a piece of evidence.</summary>
public sealed class EvidenceForm
{
    public string? Title { get; set; }

    public Stance Stance { get; set; } = Stance.Background;

    public string? Who { get; set; }

    public string? ChosenBy { get; set; }

    public string? Source { get; set; }

    public string? Words { get; set; }
}
