using System.Buffers.Binary;

namespace Folkmoot.Platform.Pictures;

/// <summary>The head of a PNG file: its size and how its pixels are stored.</summary>
internal sealed record PngHead(int Width, int Height, int BitsPerPixel, bool NeedsPalette, bool IsInterlaced)
{
    /// <summary>Columns and rows at which each pass of an interlaced picture starts, and how far apart they are.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>The length of the pixels with the filter byte of each row, unpacked.</summary>
    public long UnpackedBytes => IsInterlaced ? Passes.Sum(p => Rows(Count(Width, p.X, p.StepX), Count(Height, p.Y, p.StepY))) : Rows(Width, Height);

    public static PngHead Read(ReadOnlySpan<byte> body)
    {
        if (body.Length != 13)
            throw PictureFault.Broken();
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
        PictureCleaner.CheckSize(width, height);
        int depth = body[8];
        var samples = (body[9], depth) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) => 1,
            (2, 8 or 16) => 3,
            (3, 1 or 2 or 4 or 8) => 1,
            (4, 8 or 16) => 2,
            (6, 8 or 16) => 4,
            _ => throw PictureFault.Broken(),
        };
        if (body[10] != 0 || body[11] != 0 || body[12] > 1)
            throw PictureFault.Broken();
        return new PngHead((int)width, (int)height, samples * depth, body[9] == 3, body[12] == 1);
    }

    private long Rows(long width, long height) => width == 0 ? 0 : height * (1 + (((width * BitsPerPixel) + 7) / 8));

    private static long Count(int side, int start, int step) => side <= start ? 0 : ((side - start) + step - 1) / step;
}
