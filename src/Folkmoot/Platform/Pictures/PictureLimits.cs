namespace Folkmoot.Platform.Pictures;

/// <summary>How large a picture may be. Whoever looks at it must hold all its pixels in memory, so pixels are limited as well as bytes.</summary>
public static class PictureLimits
{
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>With the other fields of its form.</summary>
    public const int MaxForm = MaxBytes + (1024 * 1024);

    public const int MinSide = 16;

    public const int MaxSide = 10_000;

    public const long MaxPixels = 40_000_000;

    /// <summary>A drawing program needs some ten passes for a picture that appears step by step; hundreds only serve to keep browsers busy.</summary>
    public const int MaxPasses = 100;
}
