namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>Fills in a page as somebody does who has nothing but a keyboard, or nothing but a thumb.</summary>
/// <param name="visitor">Whose page it is.</param>
/// <param name="isKeyboard">Whether everything is reached by keys, with the focus in sight all the way.</param>
internal sealed class Hand(Visitor visitor, bool isKeyboard)
{
    private IPage Page => visitor.Page;

    /// <summary>Writes into a field, over what stands there.</summary>
    public async Task WriteAsync(string label, string text)
    {
        var field = Page.GetByLabel(label, new() { Exact = true });
        if (!isKeyboard)
        {
            await field.FillAsync(text);
            return;
        }

        await Page.TabToAsync(field);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses one of several.</summary>
    /// <param name="group">Name of the control in the form.</param>
    /// <param name="value">Its value.</param>
    public async Task ChooseAsync(string group, string value)
    {
        var radio = Page.Locator($"input[type=radio][name='{group}'][value='{value}']");
        if (!isKeyboard)
        {
            await radio.CheckAsync();
            return;
        }

        await Page.TabToGroupAsync(group);
        await Page.Keyboard.PressAsync("Space");
        var many = await Page.Locator($"input[type=radio][name='{group}']").CountAsync();
        for (var step = 0; step < many && !await radio.IsCheckedAsync(); step++)
            await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(radio).ToBeCheckedAsync();
    }

    /// <summary>Chooses from a list.</summary>
    public async Task PickAsync(string label, string option)
    {
        var list = Page.GetByLabel(label, new() { Exact = true });
        if (!isKeyboard)
        {
            await list.SelectOptionAsync(new SelectOptionValue { Label = option });
            return;
        }

        await Page.TabToAsync(list);
        await Page.Keyboard.TypeAsync(option);
        Assert.Equal(option, await list.EvaluateAsync<string>("list => list.selectedOptions[0].text"));
    }

    public async Task PressAsync(string button)
    {
        if (!isKeyboard)
        {
            await visitor.Button(button).TapAsync();
            return;
        }

        await Page.TabToAsync(visitor.Button(button));
        await Page.Keyboard.PressAsync("Enter");
    }
}
