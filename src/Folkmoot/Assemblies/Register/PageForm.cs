namespace Folkmoot.Assemblies.Register;

/// <summary>What an organiser says of a registration page.</summary>
public sealed class PageForm
{
    public string? Title { get; set; }

    public string? Key { get; set; }

    /// <summary>The name of a <see cref="WordsFormat"/>; Markdown where it is not said.</summary>
    public string? Format { get; set; }

    public string? Intro { get; set; }

    public string? Thanks { get; set; }

    public string? Language { get; set; }

    /// <summary>What quotas and questions are called on it; null to leave that as it is.</summary>
    public string? Words { get; set; }

    public string? ClosesAt { get; set; }
}
