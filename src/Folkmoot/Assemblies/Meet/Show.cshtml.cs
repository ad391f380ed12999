using System.Globalization;

namespace Folkmoot.Assemblies.Meet;

/// <summary>One session for everybody: agenda, evidence, tables, lists and minutes.</summary>
internal sealed class ShowModel(AssemblyDoor door, SessionDesk desk) : AssemblyPage(door)
{
    public SessionView Found { get; private set; } = null!;

    public void OnGet()
    {
        // Everything is found before.
    }

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!int.TryParse(RouteData.Values["number"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await desk.FindAsync(Assembly.Id, number, cancellationToken) is not { } found)
            return false;
        Found = found;
        return true;
    }
}
