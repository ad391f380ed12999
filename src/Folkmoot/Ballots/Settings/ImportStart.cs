using Folkmoot.Communities;
using Folkmoot.Processes;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots.Settings;

/// <summary>Offers the import of an election file as a way to begin a process.</summary>
internal sealed class ImportStart(IStringLocalizer<Texts> texts) : IOtherStart
{
    public OtherStart In(Place place) => new(texts["Import.Title"], texts["Import.Words"], $"/places/{place.Slug}/import");
}
