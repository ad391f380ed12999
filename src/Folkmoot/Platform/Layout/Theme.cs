using Microsoft.AspNetCore.Http;

namespace Folkmoot.Platform.Layout;

/// <summary>Light, dark, or as the reader's device says; kept in a cookie that holds nothing else.</summary>
public static class Theme
{
    public const string Cookie = "theme";
    public const string Auto = "auto";
    public const string Light = "light";
    public const string Dark = "dark";

    public static string Of(HttpRequest request) => request.Cookies[Cookie] switch
    {
        Light => Light,
        Dark => Dark,
        _ => Auto,
    };
}
