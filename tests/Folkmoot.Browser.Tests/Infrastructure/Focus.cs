namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>Moves through a page by keyboard alone and insists that people can see where they are.</summary>
internal static class Focus
{
    private const int MostStops = 120;

    // An outline or shadow on what has the focus, or on a box around or beside it that shows the focus in its place.
    private const string IsVisible = """
        element => {
          const shows = node => [null, '::before', '::after'].some(part => { const s = getComputedStyle(node, part); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'; });
          const around = [element, element.closest('article'), element.closest('label'), ...(element.labels ?? [])].filter(Boolean);
          const box = element.getBoundingClientRect();
          const label = element.outerHTML.slice(0, 120);
          if (!around.some(shows)) return `nothing shows the focus on ${label}`;
          return box.bottom <= 0 || box.top >= innerHeight ? `the focus is out of sight on ${label}` : '';
        }
        """;

    /// <summary>Presses Tab until the wanted element has the focus.</summary>
    public static async Task TabToAsync(this IPage page, ILocator wanted)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = page.Locator(":focus");
            if (await focused.CountAsync() == 0)
                continue;
            Assert.Equal("", await focused.EvaluateAsync<string>(IsVisible));
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }

        Assert.Fail($"{MostStops} presses of Tab did not reach {wanted} on {page.Url}.");
    }

    /// <summary>Presses Tab until one of the controls of this name has the focus, as keys reach a group of which one can be chosen.</summary>
    public static async Task TabToGroupAsync(this IPage page, string name)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>("() => document.activeElement.name") != name)
                continue;
            Assert.Equal("", await page.Locator(":focus").EvaluateAsync<string>(IsVisible));
            return;
        }

        Assert.Fail($"{MostStops} presses of Tab did not reach {name} on {page.Url}.");
    }

    /// <summary>The names of the form controls in the order in which Tab reaches them, from where the focus is to the end of the page.</summary>
    public static async Task<IReadOnlyList<string>> ControlsInOrderAsync(this IPage page, string last)
    {
        var order = new List<string>();
        for (var stop = 0; stop < MostStops && order.LastOrDefault() != last; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var name = await page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.name || ''");
            if (name.Length > 0)
                order.Add(name);
        }

        return order;
    }
}
