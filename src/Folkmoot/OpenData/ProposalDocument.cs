namespace Folkmoot.OpenData;

/// <summary>A proposal.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Number">Its number, the same on the screen, on paper and in every file.</param>
/// <param name="Reference">The name that files use for it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">What it is about.</param>
/// <param name="Cost">What it costs, in minor units of the process's currency (pence).</param>
/// <param name="Area">The part of the place it is for; empty for all of it.</param>
/// <param name="Categories">Its categories.</param>
/// <param name="Latitude">Where it is, in degrees (WGS 84); null when it has no place on the map.</param>
/// <param name="Longitude">Where it is, in degrees (WGS 84); null when it has no place on the map.</param>
/// <param name="Page">Its page for people.</param>
/// <param name="Trail">Its trail in this interface.</param>
public sealed record ProposalDocument(
    Guid Id, int Number, string Reference, string Title, string Words, long Cost, string Area, IReadOnlyList<string> Categories, double? Latitude, double? Longitude,
    Uri Page, Uri Trail);
