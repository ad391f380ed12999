namespace Folkmoot.Processes;

/// <summary>What an organiser wants a phase to be.</summary>
/// <param name="Title">What residents read.</param>
/// <param name="About">What happens in it.</param>
/// <param name="OpensAt">When it opens.</param>
/// <param name="ClosesAt">When it closes.</param>
/// <param name="Settings">The method's settings as JSON.</param>
/// <param name="Reason">Why, in public; needed once the phase has opened.</param>
public sealed record PhaseEdit(string Title, string About, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string Settings, string? Reason);
