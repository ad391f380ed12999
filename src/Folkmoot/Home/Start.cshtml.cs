using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;

namespace Folkmoot.Home;

/// <summary>The first page: the place itself where there is just one at the top, otherwise all of them.</summary>
[PublicPage]
internal sealed class StartModel(Places places, PlaceReader reader, ICurrentActor current) : SitePage
{
    internal IReadOnlyList<Place> Roots { get; private set; } = [];

    internal PlaceView? Only { get; private set; }

    internal bool MayAdd => current.IsAdministrator;

    internal bool IsSignedIn => current.IsSignedIn;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Roots = await places.RootsAsync(cancellationToken);
        if (Roots is [var only])
            Only = await reader.ReadAsync(only, cancellationToken);
    }
}
