using System.Buffers.Binary;

namespace Folkmoot.Platform.Pictures;

/// <summary>The frame of a JPEG file: its components and whether it appears step by step (ITU-T T.81, B.2.2).</summary>
internal sealed record JpegFrame(bool IsProgressive, byte[] Components)
{
    public static JpegFrame Read(byte marker, ReadOnlySpan<byte> body)
    {
        if (body.Length < 6 || body.Length != 6 + (3 * body[5]))
            throw PictureFault.Broken();
        int height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
        PictureCleaner.CheckSize(width, height);
        if (body[5] == 4)
            throw PictureFault.Colours();
        if (body[0] != 8 || body[5] is not (1 or 3))
            throw PictureFault.Broken();
        var components = new byte[body[5]];
        for (var i = 0; i < components.Length; i++)
        {
            var (name, sampling, table) = (body[6 + (3 * i)], body[7 + (3 * i)], body[8 + (3 * i)]);
            if ((sampling >> 4) is < 1 or > 4 || (sampling & 15) is < 1 or > 4 || table > 3 || components.AsSpan(0, i).Contains(name))
                throw PictureFault.Broken();
            components[i] = name;
        }

        return new JpegFrame(marker == 0xC2, components);
    }

    /// <summary>Checks the head of a scan (B.2.3): it names components of the frame, each once, tables that can be, and a range of coefficients.</summary>
    public void CheckScan(ReadOnlySpan<byte> body)
    {
        if (body.Length < 1 || body[0] is < 1 or > 4 || body.Length != 4 + (2 * body[0]))
            throw PictureFault.Broken();
        for (var i = 0; i < body[0]; i++)
        {
            var (name, tables) = (body[1 + (2 * i)], body[2 + (2 * i)]);
            if (!Components.Contains(name) || (tables >> 4) > 3 || (tables & 15) > 3)
                throw PictureFault.Broken();
            for (var before = 0; before < i; before++)
            {
                if (body[1 + (2 * before)] == name)
                    throw PictureFault.Broken();
            }
        }

        var (first, last) = (body[^3], body[^2]);
        if (first > last || last > 63 || (IsProgressive && first > 0 && body[0] != 1))
            throw PictureFault.Broken();
    }
}
