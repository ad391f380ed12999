namespace Folkmoot.Platform.Pictures;

/// <summary>The sentences with which a picture is refused.</summary>
internal static class PictureFault
{
    public static RefusedException Unknown() => new("That file is no picture that every browser can show. Choose a JPEG, PNG or WebP file.", PhotoForm.FileField);

    public static RefusedException Heic() => new("That picture is in the HEIC format, which most browsers cannot show. Save it as JPEG and choose it again.", PhotoForm.FileField);

    public static RefusedException Broken() => new("That picture is damaged or cut off. Save it anew as JPEG and choose it again.", PhotoForm.FileField);

    public static RefusedException Moving() => new("That picture moves. Choose one that stands still.", PhotoForm.FileField);

    public static RefusedException Colours() => new("That picture is made for printing, with colours that browsers mix differently. Save it as an ordinary JPEG and choose it again.", PhotoForm.FileField);

    public static RefusedException Heavy() => new($"That picture is larger than {PictureLimits.MaxBytes / 1024 / 1024} MB. Save it smaller and choose it again.", PhotoForm.FileField);

    public static RefusedException Large(long width, long height) =>
        new($"That picture is {width} by {height} pixels. Save it with at most {PictureLimits.MaxSide} on each side and {PictureLimits.MaxPixels / 1_000_000} million in all, and choose it again.", PhotoForm.FileField);

    public static RefusedException Small(long width, long height) =>
        new($"That picture is only {width} by {height} pixels. Choose one of at least {PictureLimits.MinSide} by {PictureLimits.MinSide}.", PhotoForm.FileField);
}
