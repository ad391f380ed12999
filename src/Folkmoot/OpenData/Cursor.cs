using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Folkmoot.Platform;

namespace Folkmoot.OpenData;

/// <summary>Where the next page of a list begins: the sort key of the last item, in a form that programs pass on and do not read.</summary>
internal static class Cursor
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    public static string Of(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <summary>The key in a cursor; null for the first page.</summary>
    /// <exception cref="RefusedException">The cursor is not one that we gave out.</exception>
    public static string? Read(string? after)
    {
        if (after is null)
            return null;
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(after));
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            throw Unknown();
        }
    }

    /// <summary>The number in a cursor; 0 for the first page.</summary>
    /// <exception cref="RefusedException">The cursor is not one that we gave out.</exception>
    public static int Number(string? after) =>
        Read(after) is not { } key ? 0 : int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Unknown();

    /// <exception cref="RefusedException">The limit is out of range.</exception>
    public static int Limit(int? limit) => limit switch
    {
        null => DefaultLimit,
        >= 1 and <= MaxLimit => limit.Value,
        _ => throw new RefusedException($"Ask for 1 to {MaxLimit} items at a time."),
    };

    public static RefusedException Unknown() => new("This \"after\" is none that we gave out; take it from \"next\" of the page before, or leave it out.");
}
