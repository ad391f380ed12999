using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Folkmoot.Platform.Layout;

/// <summary>One sentence that the next page shows once, after a redirect.</summary>
public sealed record Flash(string Text, bool Success)
{
    private const string TextKey = "Flash.Text";
    private const string SuccessKey = "Flash.Success";

    /// <summary>Says that something was done.</summary>
    public static void Done(ITempDataDictionary tempData, string text) => Put(tempData, text, success: true);

    /// <summary>Says something people should know.</summary>
    public static void Note(ITempDataDictionary tempData, string text) => Put(tempData, text, success: false);

    internal static Flash? Take(ITempDataDictionary? tempData) =>
        tempData?[TextKey] is string text ? new Flash(text, tempData[SuccessKey] is true) : null;

    private static void Put(ITempDataDictionary tempData, string text, bool success)
    {
        tempData[TextKey] = text;
        tempData[SuccessKey] = success;
    }
}
