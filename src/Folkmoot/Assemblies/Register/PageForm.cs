namespace Folkmoot.Assemblies.Register;

/// <summary>What an organiser says of a registration page.</summary>
public sealed class PageForm
{
    public string? Title { get; set; }

    public string? Key { get; set; }

    public string? Intro { get; set; }

    public string? Thanks { get; set; }

    public string? Language { get; set; }

    public string? ClosesAt { get; set; }
}
