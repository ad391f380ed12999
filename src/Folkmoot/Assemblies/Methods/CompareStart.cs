using Folkmoot.Communities;
using Folkmoot.Processes;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Methods;

/// <summary>Whoever starts something can first compare the ways there are.</summary>
internal sealed class CompareStart(IStringLocalizer<Texts> texts) : IOtherStart
{
    public OtherStart In(Place place) => new(texts["Start.Title"], texts["Start.Text"], $"/places/{place.Slug}/methods");
}
