using System.Globalization;
using System.Text;

namespace Folkmoot.Platform.Uploads;

/// <summary>Finds the names in a part of a PDF document ("/Launch"), also where letters of them are written as numbers ("/L#61unch").</summary>
internal static class PdfNames
{
    /// <summary>Longer ones are none that the format knows.</summary>
    private const int Longest = 40;

    public static IEnumerable<string> In(byte[] part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != '/')
                continue;
            var name = new StringBuilder();
            while (i + 1 < part.Length && name.Length < Longest && IsRegular(part[i + 1]))
            {
                i++;
                if (part[i] == '#' && i + 2 < part.Length && byte.TryParse(Encoding.Latin1.GetString(part, i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter))
                {
                    name.Append((char)letter);
                    i += 2;
                }
                else
                {
                    name.Append((char)part[i]);
                }
            }

            if (name.Length > 0)
                yield return name.ToString();
        }
    }

    private static bool IsRegular(byte letter) => letter is > 32 and < 127 && letter is not ((byte)'/' or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'%');
}
