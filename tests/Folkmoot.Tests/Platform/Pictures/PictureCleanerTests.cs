using System.IO.Compression;
using System.Text;
using Folkmoot.Platform;
using Folkmoot.Platform.Pictures;

namespace Folkmoot.Tests.Platform.Pictures;

public sealed class PictureCleanerTests
{
    public static TheoryData<string> Names() => new(PictureSamples.All.Select(s => s.Name));

    [Theory, MemberData(nameof(Names))]
    public void A_picture_that_holds_nothing_else_comes_out_as_it_went_in(string name) =>
        Assert.Equal(Sample(name), PictureCleaner.Clean(Sample(name)).Bytes);

    [Theory, MemberData(nameof(Names))]
    public void Whatever_tells_of_people_and_places_is_taken_out(string name)
    {
        var laden = PictureSamples.Laden(name, Sample(name));
        Assert.Contains(PictureSamples.Secret, Encoding.Latin1.GetString(laden), StringComparison.Ordinal);

        var clean = PictureCleaner.Clean(laden).Bytes;

        foreach (var trace in new[] { "GPS", "Maya", "Exif", "ICC", "XMP", "tEXt", "xap" })
            Assert.DoesNotContain(trace, Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        // A PNG keeps its gamma: without it the picture would look different.
        Assert.Equal(name == "png" ? [.. Sample(name)[..33], .. PictureSamples.Chunk("gAMA", [0, 0, 177, 143]), .. Sample(name)[33..]] : Sample(name), clean);
    }

    [Theory, InlineData(3), InlineData(6), InlineData(8)]
    public void How_the_camera_was_held_is_all_that_stays_of_its_data(int orientation)
    {
        var clean = PictureCleaner.Clean(PictureSamples.Laden("jpeg", PictureSamples.Jpeg, orientation)).Bytes;

        // Big-endian TIFF with one entry, tag 0x0112, right after the JFIF segment.
        Assert.Equal((byte[])[0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\b\0\x01\x01\x12\0\x03\0\0\0\x01\0"u8, (byte)orientation, 0, 0, 0, 0, 0, 0], clean[20..56]);
        Assert.Equal(PictureSamples.Jpeg[20..], clean[56..]);
        Assert.Equal(clean, PictureCleaner.Clean(clean).Bytes);
    }

    [Theory]
    [InlineData("", "no picture that every browser")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "no picture that every browser")]
    [InlineData("GIF89a........................", "no picture that every browser")]
    [InlineData("\0\0\0\u0018ftypheic........", "HEIC")]
    [InlineData("%PDF-1.7 something", "no picture that every browser")]
    public void Anything_else_is_refused_with_one_sentence(string text, string sentence) => Refused(Encoding.Latin1.GetBytes(text), sentence);

    [Theory, MemberData(nameof(Names))]
    public void A_picture_cut_off_anywhere_is_refused(string name)
    {
        var whole = Sample(name);
        for (var length = 12; length < whole.Length; length++)
            Assert.Throws<RefusedException>(() => PictureCleaner.Clean(whole.AsSpan(0, length)));
    }

    [Fact]
    public void Programs_hidden_between_the_parts_do_not_come_through()
    {
        byte[] script = "<script>alert(1)</script>"u8.ToArray();

        Refused([.. PictureSamples.Jpeg[..20], .. script, .. PictureSamples.Jpeg[20..]], "damaged");
        Refused([.. PictureSamples.Png[..33], .. script, .. PictureSamples.Png[33..]], "damaged");
        Refused([.. PictureSamples.Png[..33], .. PictureSamples.Chunk("XXXX", script), .. PictureSamples.Png[33..]], "damaged");
        Refused(PictureSamples.Riff([.. PictureSamples.RiffChunk("VP8 ", script)]), "damaged");
    }

    [Fact]
    public void Pictures_that_move_are_refused()
    {
        Refused([.. PictureSamples.Png[..33], .. PictureSamples.Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), .. PictureSamples.Png[33..]], "moves");
        Refused(PictureSamples.Riff([.. PictureSamples.RiffChunk("VP8X", [2, 0, 0, 0, 23, 0, 0, 15, 0, 0]), .. PictureSamples.Webp[12..]]), "moves");
        Refused(PictureSamples.Riff([.. PictureSamples.RiffChunk("VP8X", [0, 0, 0, 0, 23, 0, 0, 15, 0, 0]), .. PictureSamples.RiffChunk("ANIM", new byte[6]), .. PictureSamples.Webp[12..]]), "moves");
    }

    [Theory]
    [InlineData(8, 8, "only 8 by 8")]
    [InlineData(20_000, 16, "20000 by 16")]
    [InlineData(10_000, 10_000, "10000 by 10000")]
    public void Pictures_of_strange_sizes_are_refused_before_anything_is_unpacked(int width, int height, string sentence) => Refused(Png(width, height, []), sentence);

    [Fact]
    public void A_picture_that_unpacks_to_more_or_less_than_its_size_is_refused()
    {
        Assert.Equal(PictureKind.Png, PictureCleaner.Clean(Png(16, 16, new byte[16 * 17])).Kind);
        Refused(Png(16, 16, new byte[(16 * 17) - 1]), "damaged");
        Refused(Png(16, 16, new byte[10_000_000]), "damaged");
    }

    [Fact]
    public void A_picture_of_too_many_passes_is_refused()
    {
        var jpeg = PictureSamples.Jpeg;
        var scan = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        byte[] pass = jpeg[scan..^2];

        Assert.Equal(jpeg.Length + (99 * pass.Length), PictureCleaner.Clean([.. jpeg[..^2], .. Enumerable.Repeat(pass, 99).SelectMany(p => p), .. jpeg[^2..]]).Bytes.Length);
        Refused([.. jpeg[..^2], .. Enumerable.Repeat(pass, 100).SelectMany(p => p), .. jpeg[^2..]], "damaged");
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused() => Refused([.. PictureSamples.Jpeg, .. new byte[PictureLimits.MaxBytes]], "8 MB");

    [Theory, MemberData(nameof(Names))]
    public void Spoilt_files_are_refused_or_come_out_clean_and_nothing_else_happens(string name)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        foreach (var start in new[] { Sample(name), PictureSamples.Laden(name, Sample(name), 6) })
        {
            for (var i = 0; i < 3_000; i++)
            {
                var spoilt = Spoil(random, start);
                try
                {
                    var clean = PictureCleaner.Clean(spoilt).Bytes;
                    Assert.True(clean.AsSpan().SequenceEqual(PictureCleaner.Clean(clean).Bytes), $"Seed {seed}, file {i}: cleaning the clean file changed it.");
                }
                catch (RefusedException)
                {
                    // One plain sentence is what spoilt files get.
                }
                catch (Exception e) when (e is not Xunit.Sdk.XunitException)
                {
                    Assert.Fail($"Seed {seed}, file {i}: {e}");
                }
            }
        }
    }

    private static byte[] Spoil(Random random, byte[] file)
    {
        var bytes = file.ToList();
        for (var times = random.Next(1, 4); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = (byte)(random.Next(2) * 255);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>A grey PNG whose data unpack to the given bytes.</summary>
    private static byte[] Png(int width, int height, byte[] rows)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(rows);
        byte[] head = [(byte)(width >> 24), (byte)(width >> 16), (byte)(width >> 8), (byte)width, (byte)(height >> 24), (byte)(height >> 16), (byte)(height >> 8), (byte)height, 8, 0, 0, 0, 0];
        return [.. PictureSamples.Png[..8], .. PictureSamples.Chunk("IHDR", head), .. PictureSamples.Chunk("IDAT", packed.ToArray()), .. PictureSamples.Chunk("IEND", [])];
    }

    private static byte[] Sample(string name) => PictureSamples.All.Single(s => s.Name == name).Bytes;

    private static void Refused(byte[] file, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<RefusedException>(() => PictureCleaner.Clean(file)).Message, StringComparison.Ordinal);
}
