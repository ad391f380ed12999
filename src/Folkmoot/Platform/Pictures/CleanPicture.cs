namespace Folkmoot.Platform.Pictures;

/// <summary>A picture that holds what it takes to draw it and nothing else.</summary>
/// <param name="Kind">Its format, told by its content.</param>
/// <param name="Bytes">The file.</param>
public sealed record CleanPicture(PictureKind Kind, byte[] Bytes);
