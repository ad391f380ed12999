using Folkmoot.Communities;
using Folkmoot.Processes;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Gathers what the fields of an idea need to know.</summary>
internal sealed class IdeaFieldReader(Places places)
{
    public async Task<IdeaFields> ReadAsync(IdeaForm form, ProcessView view, CancellationToken cancellationToken) =>
        new(form, view, Settings(view).Topics, [.. (await places.ChildrenAsync(view.Place.Id, cancellationToken)).Select(p => p.Name)]);

    public static IdeaSettings Settings(ProcessView view) =>
        view.Method(IdeaMethod.MethodName) is { } phase ? IdeaSettings.Read(phase.Settings) : new IdeaSettings();
}
