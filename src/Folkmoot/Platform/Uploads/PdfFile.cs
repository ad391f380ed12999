using System.Text;

namespace Folkmoot.Platform.Uploads;

/// <summary>
/// Checks by its content that a file is a PDF document (ISO 32000) that is there to be read and does nothing else: no script, no program that it starts, no file inside it, no form that sends
/// something away. What stands in packed objects is unpacked and looked at as well. The document itself stays as it is, with what it says of who made it.
/// </summary>
public static class PdfFile
{
    /// <summary>Names that make a document do something by itself, or carry something that is not for reading.</summary>
    private static readonly HashSet<string> s_acts = new(StringComparer.Ordinal)
    {
        "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "Movie", "Sound", "Rendition", "SubmitForm", "ImportData", "GoToE", "GoToR",
    };

    /// <exception cref="RefusedException">It is no such document; the sentence says why and what to do.</exception>
    public static void Check(byte[] content, string field)
    {
        // Readers allow some bytes before the head; nothing that is to be trusted has them.
        if (!content.AsSpan().StartsWith("%PDF-1."u8) && !content.AsSpan().StartsWith("%PDF-2."u8))
            throw new RefusedException("That file is no PDF document. Save it as PDF and choose it again.", field);
        var end = content.AsSpan(Math.Max(0, content.Length - 2048));
        if (end.LastIndexOf("%%EOF"u8) < 0 || end.LastIndexOf("startxref"u8) < 0)
            throw new RefusedException("That PDF document is cut off: its end is missing. Save it anew and choose it again.", field);
        try
        {
            var names = new HashSet<string>(PdfNames.In(content).Concat(PdfObjects.Unpacked(content).SelectMany(o => PdfNames.In(o))), StringComparer.Ordinal);
            if (names.Contains("Encrypt"))
                throw new RefusedException("That PDF document is locked with a password. Save it without one and choose it again.", field);
            // Three letters occur by chance in the data of a large picture; both of these names do not.
            if ((names.FirstOrDefault(s_acts.Contains) ?? (names.Contains("XFA") && names.Contains("AcroForm") ? "XFA" : null)) is { } act)
                throw new RefusedException($"That PDF document does more than show pages ({act}). Print it to PDF, so that only its pages are left, and choose it again.", field);
        }
        catch (InvalidDataException)
        {
            throw new RefusedException("That PDF document is damaged, or packed in a way that cannot be looked into. Print it to PDF and choose it again.", field);
        }
    }

    /// <summary>"312 kB", "1.4 MB": as people are told before they load it.</summary>
    public static string SaySize(int bytes) => bytes < 1_000_000
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + 500) / 1000)} kB")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(bytes + 50_000) / 1_000_000}.{(bytes + 50_000) / 100_000 % 10} MB");

    /// <summary>A name for the saved file: letters, digits, blanks, hyphens, dots and underlines, ending in ".pdf".</summary>
    public static string Name(string sent)
    {
        var kept = new StringBuilder();
        foreach (var letter in Path.GetFileNameWithoutExtension(sent).Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.'))
            kept.Append(letter);
        var name = kept.ToString().Trim(' ', '.');
        return (name.Length == 0 ? "document" : name.Length > UploadedFile.MaxName - 4 ? name[..(UploadedFile.MaxName - 4)] : name) + ".pdf";
    }
}
