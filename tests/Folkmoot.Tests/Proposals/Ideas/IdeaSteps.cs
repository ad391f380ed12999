using System.Text.RegularExpressions;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proposals.Ideas;

/// <summary>What tests do with ideas, as visitors do it.</summary>
internal static partial class IdeaSteps
{
    public const string Url = "/places/wyebridge/green-budget";

    public const string Words = "Two benches with backs beside the stop, so that people can sit while they wait.";

    /// <summary>Opens the form, waits as long as somebody who writes, and sends it.</summary>
    public static async Task<PageAnswer> WriteAsync(this Town town, Browser browser, params (string Name, string Value)[] values)
    {
        var form = await browser.GetAsync(Url + "/ideas/new");
        town.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        return await browser.SubmitAsync(form, values);
    }

    /// <summary>Opens the form, waits as long as somebody who writes, and sends it with a picture.</summary>
    public static async Task<PageAnswer> WriteWithPhotoAsync(this Town town, Browser browser, byte[] photo, params (string Name, string Value)[] values)
    {
        var form = await browser.GetAsync(Url + "/ideas/new");
        town.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        return await browser.SubmitAsync(form, [("Form.Title", "Benches at the bus stop"), ("Form.Words", Words), .. values], file: ("Form.Photo.File", photo));
    }

    /// <summary>The path of the link in the newest letter.</summary>
    public static async Task<string> LinkAsync(this Town town)
    {
        await town.Host.RunJobsAsync();
        return Link().Match((await town.Host.LettersAsync())[^1].Body).Value;
    }

    /// <summary>Follows the link in the newest letter and presses the button.</summary>
    public static async Task<PageAnswer> ConfirmAsync(this Town town, Browser browser) =>
        await browser.SubmitAsync(await browser.GetAsync(await town.LinkAsync()), []);

    [GeneratedRegex("/ideas/confirm/[A-Za-z0-9_-]{43}", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
