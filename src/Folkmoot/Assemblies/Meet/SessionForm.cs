namespace Folkmoot.Assemblies.Meet;

/// <summary>What an organiser says of a session.</summary>
public sealed class SessionForm
{
    public string? Title { get; set; }

    /// <summary>The panel that meets, from 1; 0 for the whole assembly.</summary>
    public int Panel { get; set; }

    public string? StartsAt { get; set; }

    public string? EndsAt { get; set; }

    public string? Where { get; set; }

    public string? Join { get; set; }

    public string? Observe { get; set; }

    public string? Agenda { get; set; }

    public string? Minutes { get; set; }
}
