using Folkmoot.Processes;

namespace Folkmoot.Assemblies;

/// <summary>A process that has an assembly, with what the assembly is asked and what its word counts.</summary>
internal sealed record AssemblyView(ProcessView View, Phase Recruitment, MandateSettings Mandate)
{
    public Guid Id => View.Process.Id;

    public string Url => View.Url + "/assembly";

    public string ManageUrl => View.Url + "/manage/assembly";

    public string Zone => View.Place.TimeZone;

    /// <summary>Who owes the answers.</summary>
    public string Answerer => Mandate.Answerer.Length > 0 ? Mandate.Answerer : $"The organisers of {View.Place.Name}";

    /// <summary>Whether people can register at this moment.</summary>
    public bool IsRecruiting(DateTimeOffset now) => View.Scene(Recruitment).IsOpenAt(now);

    /// <summary>Whether the pool is complete: nobody can register any more.</summary>
    public bool IsPoolClosed => Recruitment.State == PhaseState.Closed;

    public static AssemblyView? Of(ProcessView view) =>
        view.Method(Recruit.RecruitmentMethod.MethodName) is { } phase ? new AssemblyView(view, phase, MandateSettings.Read(phase.Settings)) : null;
}
