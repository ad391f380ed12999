namespace Folkmoot.Platform.Pictures;

/// <summary>Checks the shape of the tables of a JPEG file (ITU-T T.81, B.2.4).</summary>
internal static class JpegTables
{
    public static void Check(byte marker, ReadOnlySpan<byte> body)
    {
        var reader = new ByteReader(body);
        if (marker == 0xDD)
        {
            reader.Take(2);
            if (reader.Left > 0)
                throw PictureFault.Broken();
            return;
        }

        do
        {
            if (marker == 0xDB)
                Quantisation(ref reader);
            else
                Huffman(ref reader);
        }
        while (reader.Left > 0);
    }

    private static void Quantisation(ref ByteReader reader)
    {
        var head = reader.Byte();
        if ((head >> 4) > 1 || (head & 15) > 3)
            throw PictureFault.Broken();
        reader.Take(head >> 4 == 0 ? 64 : 128);
    }

    private static void Huffman(ref ByteReader reader)
    {
        var head = reader.Byte();
        if ((head >> 4) > 1 || (head & 15) > 3)
            throw PictureFault.Broken();
        var (codes, room) = (0, 1);
        foreach (var length in reader.Take(16))
        {
            // Codes of one length must fit into what the shorter ones leave.
            room = (room * 2) - length;
            codes += length;
            if (room < 0)
                throw PictureFault.Broken();
        }

        if (codes > 256)
            throw PictureFault.Broken();
        reader.Take(codes);
    }
}
