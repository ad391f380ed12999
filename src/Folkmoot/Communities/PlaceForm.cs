using Folkmoot.Platform;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Communities;

/// <summary>The fields of a place as its form sends them.</summary>
public sealed class PlaceForm
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? Profile { get; set; }

    public string? TimeZone { get; set; }

    public string? Currency { get; set; }

    /// <summary>A new boundary; without one the boundary stays as it is.</summary>
    public IFormFile? Boundary { get; set; }

    public bool NoBoundary { get; set; }

    /// <summary>The version the person saw.</summary>
    public Guid Version { get; set; }

    public static PlaceForm Of(Place place) => new()
    {
        Name = place.Name,
        Kind = place.Kind,
        Profile = place.Profile,
        TimeZone = place.TimeZone,
        Currency = place.Currency,
        Version = place.Version,
    };

    /// <param name="boundary">The boundary so far.</param>
    /// <param name="cancellationToken">Stops reading the file.</param>
    /// <exception cref="RefusedException">The file is too large to be a boundary.</exception>
    public async Task<PlaceDetails> ReadAsync(string? boundary, CancellationToken cancellationToken)
    {
        if (NoBoundary)
            boundary = null;
        if (Boundary is { Length: > 0 })
        {
            if (Boundary.Length > Boundaries.Boundary.MaxBytes)
                throw new RefusedException("The boundary is larger than 1 MB; simplify it and try again.", nameof(Boundary));
            using var file = new StreamReader(Boundary.OpenReadStream());
            boundary = await file.ReadToEndAsync(cancellationToken);
        }

        return new PlaceDetails(Name ?? "", Kind ?? "", Profile ?? "", boundary, TimeZone ?? "", Currency ?? "");
    }
}
