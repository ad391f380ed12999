namespace Folkmoot.Platform.Pictures;

/// <summary>Something that shows a picture.</summary>
public interface IPictured
{
    Guid Id { get; }

    /// <summary>The address of its picture, or the motif that stands for one; see <see cref="PictureAddress"/>.</summary>
    string Picture { get; set; }

    /// <summary>What its picture shows; empty for a motif.</summary>
    string PictureAlt { get; set; }
}
