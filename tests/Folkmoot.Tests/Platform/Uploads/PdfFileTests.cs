using System.Text;
using Folkmoot.Platform;
using Folkmoot.Platform.Uploads;

namespace Folkmoot.Tests.Platform.Uploads;

public sealed class PdfFileTests
{
    [Fact]
    public void Documents_for_reading_are_taken()
    {
        PdfFile.Check(PdfSamples.Plain, "Document");
        PdfFile.Check(PdfSamples.Of("<< /Type /Catalog /AcroForm << /Fields [] >> >>"), "Document");
        PdfFile.Check(PdfSamples.Packed("<< /Type /Catalog >>"), "Document");
        PdfFile.Check(PdfSamples.Packed("<< /S /JavaScript >> of a picture", "/Type /XObject /Filter /FlateDecode"), "Document");
    }

    [Theory]
    [InlineData("<< /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>", "JavaScript")]
    [InlineData("<< /OpenAction << /S /J#61vaScript >> >>", "JavaScript")]
    [InlineData("<< /OpenAction << /S /#4c#61unch /F (cmd.exe) >> >>", "Launch")]
    [InlineData("<< /Names << /EmbeddedFiles 5 0 R >> >>", "EmbeddedFiles")]
    [InlineData("<< /AcroForm << /XFA 5 0 R >> >>", "XFA")]
    [InlineData("<</A<</S/SubmitForm/F(https://example.org)>>>>", "SubmitForm")]
    public void Documents_that_do_something_are_refused_packed_or_not(string catalog, string act)
    {
        Assert.Contains($"does more than show pages ({act})", Refusal(PdfSamples.Of(catalog)), StringComparison.Ordinal);
        Assert.Contains($"does more than show pages ({act})", Refusal(PdfSamples.Packed(catalog)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is no PDF document")]
    [InlineData("MZ\u0090 program", "is no PDF document")]
    [InlineData("<html>%PDF-1.7 %%EOF", "is no PDF document")]
    [InlineData("%PDF-1.7\n1 0 obj\n<< >>\nendobj\n", "is cut off")]
    public void What_is_no_whole_document_is_refused(string content, string sentence) => Assert.Contains(sentence, Refusal(Encoding.Latin1.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void Documents_that_cannot_be_looked_into_are_refused()
    {
        Assert.Contains("locked with a password", Refusal(PdfSamples.Of("<< /Encrypt 5 0 R >>")), StringComparison.Ordinal);
        Assert.Contains("packed in a way", Refusal(PdfSamples.Packed("<< >>", "/Type /ObjStm /Filter [/ASCII85Decode /FlateDecode]")), StringComparison.Ordinal);
        Assert.Contains("packed in a way", Refusal(PdfSamples.Packed("<< >>", "/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >>")), StringComparison.Ordinal);
        var broken = PdfSamples.Packed("<< /Type /Catalog >>");
        broken[Encoding.Latin1.GetString(broken).IndexOf("stream\r\n", StringComparison.Ordinal) + 8] ^= 0xFF;
        Assert.Contains("packed in a way", Refusal(broken), StringComparison.Ordinal);
        // A megabyte of zeros packs into a kilobyte; seventy of them are more than is ever looked at.
        Assert.Contains("packed in a way", Refusal(PdfSamples.Packed(new string('0', 70 * 1024 * 1024))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_cut_or_spoilt_anywhere_is_taken_or_refused_with_a_sentence()
    {
        var whole = PdfSamples.Packed("<< /Type /Catalog /Lang (en) >>");
        var dice = new Random(20260514);
        for (var i = 0; i < 500; i++)
        {
            var spoilt = whole[..dice.Next(whole.Length + 1)];
            for (var flips = dice.Next(4); flips > 0 && spoilt.Length > 0; flips--)
                spoilt[dice.Next(spoilt.Length)] = (byte)dice.Next(256);
            try
            {
                PdfFile.Check(spoilt, "Document");
            }
            catch (RefusedException refused)
            {
                Assert.Equal("Document", refused.Field);
            }
        }
    }

    [Theory]
    [InlineData(1, "1 kB")]
    [InlineData(312_400, "312 kB")]
    [InlineData(999_999, "1000 kB")]
    [InlineData(1_440_000, "1.4 MB")]
    [InlineData(10_485_760, "10.5 MB")]
    public void Sizes_are_told_in_words(int bytes, string words) => Assert.Equal(words, PdfFile.SaySize(bytes));

    [Theory]
    [InlineData("Questions & answers.PDF", "Questions  answers.pdf")]
    [InlineData("\"\r\n.pdf", "document.pdf")]
    [InlineData("Odpowiedzi – łąka.pdf", "Odpowiedzi  łąka.pdf")]
    public void Names_hold_nothing_that_could_break_out(string sent, string name) => Assert.Equal(name, PdfFile.Name(sent));

    private static string Refusal(byte[] content) => Assert.Throws<RefusedException>(() => PdfFile.Check(content, "Document")).Message;
}
