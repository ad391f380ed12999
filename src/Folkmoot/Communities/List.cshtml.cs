using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;

namespace Folkmoot.Communities;

/// <summary>Every place, the smaller inside the larger.</summary>
[PublicPage]
public sealed class ListModel(Places places, ICurrentActor current) : SitePage
{
    internal IReadOnlyList<PlaceNode> Places { get; private set; } = [];

    internal bool MayAdd => current.IsAdministrator;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Places = await places.TreeAsync(cancellationToken);
}
