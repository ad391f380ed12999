using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Folkmoot.Platform.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Tests.Platform.Components;

public sealed class TagHelperTests
{
    [Fact]
    public async Task Field_ModelValue_IsShown() =>
        Assert.Equal("Wheels", (await Field(new InputFieldTagHelper { Label = "Group" }, "Input.Group", "Wheels")).QuerySelector("input")!.GetAttribute("value"));

    [Fact]
    public async Task Field_WhatWasTyped_GoesBeforeTheModel()
    {
        var body = await Field(new InputFieldTagHelper { Label = "Cost" }, "Input.Cost", 400, state => state.SetModelValue("Input.Cost", "lots", "lots"));

        Assert.Equal("lots", body.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Field_ErrorInTheModelState_IsSaidAndDescribesTheControl()
    {
        var body = await Field(new InputFieldTagHelper { Label = "Group", Hint = "As on your poster" }, "Input.Group", null, state => state.AddModelError("Input.Group", "Enter a name"));

        var input = body.QuerySelector("input")!;
        Assert.Equal("Input_Group-hint Input_Group-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Error: Enter a name", body.QuerySelector("#Input_Group-error")!.TextContent);
        Assert.True(body.QuerySelector(".govuk-form-group")!.ClassList.Contains("govuk-form-group--error"));
    }

    [Fact]
    public async Task Field_Password_IsNeverWrittenBack() =>
        Assert.Null((await Field(new InputFieldTagHelper { Label = "Password", Type = "password" }, "Input.Password", "secret")).QuerySelector("input")!.GetAttribute("value"));

    [Fact]
    public async Task Field_TextThatLooksLikeMarkup_StaysText()
    {
        var body = await Field(new TextareaFieldTagHelper { Label = "<b>Words</b>", Hint = "\"quoted\" & <i>" }, "Input.Words", "</textarea><script>alert(1)</script>");

        Assert.Empty(body.QuerySelectorAll("script, b, i"));
        Assert.Equal("</textarea><script>alert(1)</script>", body.QuerySelector("textarea")!.TextContent);
        Assert.Equal("<b>Words</b>", body.QuerySelector("label")!.TextContent);
    }

    [Fact]
    public async Task Textarea_LineBreakInFront_IsKept() =>
        Assert.Equal("\nfirst", (await Field(new TextareaFieldTagHelper { Label = "Words" }, "Input.Words", "\nfirst")).QuerySelector("textarea")!.TextContent);

    [Fact]
    public async Task Radios_ModelValue_IsChosen()
    {
        var radios = new RadiosTagHelper { Label = "Ward" };

        var body = await Field(radios, "Input.Ward", DayOfWeek.Friday, children: context => Choices(context, ("Monday", "Mon"), ("Friday", "Fri")));

        Assert.Equal("Friday", body.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.Equal("Input_Ward", body.QuerySelector("input")!.Id);
    }

    [Fact]
    public async Task Checkboxes_ModelValues_AreTicked()
    {
        var body = await Field(new CheckboxesTagHelper { Label = "Days" }, "Input.Days", new[] { 1, 3 }, children: context => Choices(context, ("1", "One"), ("2", "Two"), ("3", "Three")));

        Assert.Equal(["1", "3"], body.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task Checkboxes_Truth_TicksTheBoxOfTrue()
    {
        var body = await Field(new CheckboxesTagHelper(), "Input.Agree", true, children: context => Choices(context, ("true", "I agree")));

        Assert.Single(body.QuerySelectorAll("input[checked]"));
    }

    [Fact]
    public async Task Select_Items_AreOfferedAndTheModelsIsChosen()
    {
        var body = await Field(new SelectFieldTagHelper { Label = "Ward", Items = [new("North", "n"), new("Centre", "c")] }, "Input.Ward", "c");

        Assert.Equal("Centre", body.QuerySelector("option[selected]")!.TextContent);
    }

    [Theory]
    [InlineData(1, 42, "1,2,…,42,Next")]
    [InlineData(6, 42, "Previous,1,…,5,6,7,…,42,Next")]
    [InlineData(42, 42, "Previous,1,…,41,42")]
    [InlineData(2, 3, "Previous,1,2,3,Next")]
    public async Task Pagination_Page_LeadsToItsNeighboursAndBothEnds(int page, int pages, string expected)
    {
        var body = await Run(new PaginationTagHelper { Page = page, Pages = pages });

        var shown = body.QuerySelectorAll(".govuk-pagination__link-title, .govuk-pagination__item").Select(e => e.TextContent.Replace(" page", "", StringComparison.Ordinal).Replace('\u22EF', '…'));
        Assert.Equal(expected, string.Join(',', shown));
    }

    [Fact]
    public async Task Pagination_OnePage_ShowsNothing() => Assert.Empty((await Run(new PaginationTagHelper { Page = 1, Pages = 1 })).Children);

    [Theory]
    [InlineData(26_300_00, 180_000_00, "£26,300", "14.61")]
    [InlineData(0, 180_000_00, "£0", "0")]
    [InlineData(200_000_00, 180_000_00, "£200,000", "100")]
    public async Task BudgetBar_Total_FillsTheMeter(long total, long budget, string text, string width)
    {
        var body = await Run(new BudgetBarTagHelper { For = "ballot", Total = total, Budget = budget, Count = 2 });

        Assert.Equal(text, body.QuerySelector("[data-total]")!.TextContent);
        Assert.Equal(width, body.QuerySelector("[data-meter]")!.GetAttribute("width"));
        Assert.Equal(total <= budget, body.QuerySelector("[data-over]")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task Map_NothingToShow_ShowsNothing() => Assert.Empty((await Run(new PlaceMapTagHelper())).Children);

    [Fact]
    public async Task Chart_Table_HoldsEveryNumberOfThePicture()
    {
        var body = await Run(new BarChartTagHelper { Title = "Votes", LabelHeading = "Idea", ValueHeading = "Votes", Bars = [new("A very long name that does not fit beside its value", 12, "12 votes"), new("B", 3, "3 votes") { Lost = true }] });

        Assert.Equal(["A very long name that does not fit beside its value", "12 votes", "B", "3 votes"], body.QuerySelectorAll("tbody th, tbody td").Select(c => c.TextContent));
        Assert.Equal("100%", body.QuerySelector("rect.fm-chart__bar")!.GetAttribute("width"));
        Assert.Equal("25%", body.QuerySelector("rect.fm-chart__bar--lost")!.GetAttribute("width"));
    }

    private static async Task Choices(TagHelperContext parent, params (string Value, string Text)[] choices)
    {
        foreach (var (value, text) in choices)
        {
            var context = new TagHelperContext([], new Dictionary<object, object>(parent.Items), value);
            await new ChoiceTagHelper { Value = value }.ProcessAsync(context, Output((_, _) => Task.FromResult(new DefaultTagHelperContent().SetContent(text))));
        }
    }

    private static Task<IElement> Field(FieldTagHelper field, string name, object? model, Action<ModelStateDictionary>? state = null, Func<TagHelperContext, Task>? children = null)
    {
        var metadata = new EmptyModelMetadataProvider();
        var viewData = new ViewDataDictionary(metadata, new ModelStateDictionary());
        state?.Invoke(viewData.ModelState);
        field.ViewContext = new ViewContext { ViewData = viewData, HttpContext = new DefaultHttpContext() };
        field.For = new ModelExpression(name, metadata.GetModelExplorerForType(model?.GetType() ?? typeof(string), model));
        return Run(field, children);
    }

    private static async Task<IElement> Run(TagHelper helper, Func<TagHelperContext, Task>? children = null)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "test");
        var output = Output(async (_, _) =>
        {
            if (children is not null)
                await children(context);
            return new DefaultTagHelperContent();
        });
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument($"<!doctype html><body>{writer}").Body!;
    }

    private static TagHelperOutput Output(Func<bool, HtmlEncoder, Task<TagHelperContent>> content) => new("test", [], content);
}
