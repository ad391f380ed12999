using Folkmoot.Tests.Platform.Google;

namespace Folkmoot.Browser.Tests;

/// <summary>Sheets at Google, as an organiser meets them.</summary>
public sealed partial class AssemblyTests
{
    private async Task WriteToASheetAsync(Visitor organiser, AssemblyTown town)
    {
        await organiser.GoAsync(town.Manage + "/people/import");
        await organiser.Page.GetByText("Or read it from a Google sheet").ClickAsync();
        await organiser.Page.GetByLabel("Address of the Google sheet").FillAsync("https://example.org/sheet");
        await organiser.Button("Read the sheet").ClickAsync();
        await Expect(organiser.Page.Locator("details[open] .govuk-error-message").First).ToContainTextAsync("This is not the address of a Google sheet.");
        await LookAsync(organiser, "sheet-refused");

        await SeeAsync(organiser, "sheet-write", town.Manage + "/people/sheet");
        await organiser.Page.GetByLabel("Address of the Google sheet").FillAsync(FakeGoogle.Address());
        await organiser.Button("Write to the sheet").ClickAsync();
        await organiser.HeadingAsync("Who registered");
        await LookAsync(organiser, "sheet-written");
    }
}
