using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Platform.Pages;

internal sealed class GalleryRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Platform/Pages/Components"] = Access.Demonstration,
    };
}
