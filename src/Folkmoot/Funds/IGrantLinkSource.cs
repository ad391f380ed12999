using Folkmoot.Communities;

namespace Folkmoot.Funds;

/// <summary>A room above whose things hang on grants, and which the page of a grant names.</summary>
public interface IGrantLinkSource
{
    /// <summary>What everybody may see of it.</summary>
    Task<IReadOnlyList<GrantLink>> FindAsync(Place place, string grant, CancellationToken cancellationToken);
}
