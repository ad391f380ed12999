using Folkmoot.Processes;

namespace Folkmoot.Assemblies;

/// <summary>Finds the assembly of a page, if this person may see its process.</summary>
internal sealed class AssemblyDoor(ProcessDoor door)
{
    public async Task<AssemblyView?> FindAsync(string place, string process, CancellationToken cancellationToken) =>
        await door.FindAsync(place, process, cancellationToken) is { } view ? AssemblyView.Of(view) : null;
}
