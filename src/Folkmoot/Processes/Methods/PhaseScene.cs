using Folkmoot.Communities;

namespace Folkmoot.Processes.Methods;

/// <summary>A phase with the process and the place it belongs to.</summary>
public sealed record PhaseScene(Place Place, Process Process, Phase Phase)
{
    /// <summary>The address of the process, from the root of the site.</summary>
    public string Url => $"/places/{Place.Slug}/{Process.Slug}";

    /// <summary>The address at which organisers change the phase.</summary>
    public string ManageUrl => $"{Url}/manage/phases/{Phase.Key}";

    /// <summary>Whether people can take part at this moment: the phase is open and its time has not run out, whatever the clock job has done yet.</summary>
    public bool IsOpenAt(DateTimeOffset now) => Process.State == ProcessState.Published && Phase.State == PhaseState.Open && now < Phase.ClosesAt;
}
