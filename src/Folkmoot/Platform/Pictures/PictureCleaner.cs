namespace Folkmoot.Platform.Pictures;

/// <summary>
/// Checks a picture by its content and writes it anew without anything that is not needed to draw it: where and when it was taken, with
/// which camera, by whom, thumbnails, remarks, and whatever is hidden behind its end. The pixels stay as they are, bit for bit.
/// </summary>
public static class PictureCleaner
{
    /// <summary>Cleans a picture. Takes time in proportion to its bytes, for PNG to its pixels.</summary>
    /// <exception cref="RefusedException">It is no picture of a <see cref="PictureKind"/>, is damaged, or is too large or too small.</exception>
    public static CleanPicture Clean(ReadOnlySpan<byte> file)
    {
        if (file.Length > PictureLimits.MaxBytes)
            throw PictureFault.Heavy();
        if (JpegPicture.Is(file))
            return JpegPicture.Clean(file);
        if (PngPicture.Is(file))
            return PngPicture.Clean(file);
        if (WebpPicture.Is(file))
            return WebpPicture.Clean(file);
        throw IsHeic(file) ? PictureFault.Heic() : PictureFault.Unknown();
    }

    internal static void CheckSize(long width, long height)
    {
        if (width == 0 || height == 0)
            throw PictureFault.Broken();
        if (width > PictureLimits.MaxSide || height > PictureLimits.MaxSide || width * height > PictureLimits.MaxPixels)
            throw PictureFault.Large(width, height);
        if (width < PictureLimits.MinSide || height < PictureLimits.MinSide)
            throw PictureFault.Small(width, height);
    }

    private static bool IsHeic(ReadOnlySpan<byte> file) =>
        file.Length > 12 && file[4..8].SequenceEqual("ftyp"u8) && (file[8..11].SequenceEqual("hei"u8) || file[8..11].SequenceEqual("hev"u8) || file[8..11].SequenceEqual("mif"u8));
}
