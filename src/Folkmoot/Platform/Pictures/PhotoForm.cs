using Microsoft.AspNetCore.Http;

namespace Folkmoot.Platform.Pictures;

/// <summary>The fields about a picture, as a property named Photo of any form. <c>_Photo.cshtml</c> shows them.</summary>
public sealed class PhotoForm
{
    /// <summary>The names of the fields for refusals, from the form that has the property.</summary>
    internal const string FileField = "Photo.File";

    internal const string AltField = "Photo.Alt";

    public IFormFile? File { get; set; }

    /// <summary>What the picture shows, for people who cannot see it.</summary>
    public string? Alt { get; set; }

    /// <summary>Under what id a picture was kept when the form was shown again; null when there is none.</summary>
    public Guid? Draft { get; set; }

    public bool Remove { get; set; }
}
