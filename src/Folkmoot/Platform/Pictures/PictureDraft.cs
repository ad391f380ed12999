namespace Folkmoot.Platform.Pictures;

/// <summary>A picture whose form is not finished: a file cannot be sent back with a form that is shown again, so it waits here, for a day at most. Nobody can look at it.</summary>
public sealed class PictureDraft : PictureFile
{
    /// <summary>A random number that only the form knows.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required int Size { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
