using System.IO.Compression;
using System.Text;

namespace Folkmoot.Tests.Platform.Uploads;

/// <summary>Small PDF documents, whole and spoilt.</summary>
internal static class PdfSamples
{
    public static byte[] Plain => Of("<< /Type /Catalog /Pages 2 0 R >>");

    /// <summary>A document whose first object is the one given.</summary>
    public static byte[] Of(string catalog) => Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n{catalog}\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n0 3\ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n120\n%%EOF\n");

    /// <summary>A document that has an object inside a packed stream.</summary>
    public static byte[] Packed(string inner, string dictionary = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(Encoding.Latin1.GetBytes("3 0 " + inner));
        return [.. "%PDF-2.0\n4 0 obj\n"u8, .. Encoding.Latin1.GetBytes($"<< {dictionary} /Length {packed.Length} >>\nstream\r\n"), .. packed.ToArray(), .. "\nendstream\nendobj\nstartxref\n9\n%%EOF"u8];
    }
}
