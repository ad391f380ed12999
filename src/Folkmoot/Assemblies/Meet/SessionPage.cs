using System.Globalization;

namespace Folkmoot.Assemblies.Meet;

/// <summary>What the pages of one session share: they find it by its number.</summary>
internal abstract class SessionPage(AssemblyDoor door, SessionDesk desk) : AssemblyPage(door)
{
    internal SessionView Found { get; private set; } = null!;

    /// <summary>The panel that sits at a table, by its name.</summary>
    internal string PanelOf(IReadOnlyList<int> table) => Assembly.Mandate.NameOfPanel(Found.PanelOf[table[0]]);

    private protected SessionDesk Desk => desk;

    internal Session Session => Found.Session;

    private protected string PublicUrl => $"{Assembly.Url}/sessions/{Session.Number}";

    private protected string ManageUrl => $"{Assembly.ManageUrl}/sessions/{Session.Number}";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!int.TryParse(RouteData.Values["number"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await desk.FindAsync(Assembly.Id, number, cancellationToken) is not { } found)
            return false;
        Found = found;
        return true;
    }
}
