using System.Text.Json.Nodes;
using Folkmoot.Platform.Components;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Tests.Platform.Components;

/// <summary>Holds our markup against the fixtures that govuk-frontend publishes for every component.</summary>
public sealed class FixtureConformanceTests
{
    private static readonly Dictionary<string, Func<JsonObject, IHtmlContent?>> Components = new(StringComparer.Ordinal)
    {
        ["back-link"] = o => BackLinkMarkup.Render(FixtureOptions.Read<BackLinkOptions>(o)),
        ["breadcrumbs"] = o => BreadcrumbsMarkup.Render(FixtureOptions.Read<BreadcrumbsOptions>(o)),
        ["button"] = o => ButtonMarkup.Render(FixtureOptions.Read<ButtonOptions>(o)),
        ["character-count"] = o => CharacterCountMarkup.Render(FixtureOptions.Read<CharacterCountOptions>(o)),
        ["checkboxes"] = o => CheckboxesMarkup.Render(FixtureOptions.Read<CheckboxesOptions>(o)),
        ["date-input"] = o => DateInputMarkup.Render(FixtureOptions.Read<DateInputOptions>(FixtureOptions.WithoutMissingBoxes(o))),
        ["details"] = o => DetailsMarkup.Render(FixtureOptions.Read<DetailsOptions>(FixtureOptions.Nest(o, "summary"))),
        ["error-message"] = o => ErrorMessageMarkup.Render(FixtureOptions.Read<ErrorMessageOptions>(o)),
        ["error-summary"] = o => ErrorSummaryMarkup.Render(FixtureOptions.Read<ErrorSummaryOptions>(FixtureOptions.Nest(o, "title", "description"))),
        ["fieldset"] = o => FieldsetMarkup.Render(FixtureOptions.Read<FieldsetOptions>(o)),
        ["file-upload"] = o => FileUploadMarkup.Render(FixtureOptions.Read<FileUploadOptions>(o)),
        ["hint"] = o => HintMarkup.Render(FixtureOptions.Read<ContentOptions>(o)),
        ["input"] = o => InputMarkup.Render(FixtureOptions.Read<InputOptions>(o)),
        ["inset-text"] = o => InsetTextMarkup.Render(FixtureOptions.Read<ContentOptions>(o)),
        ["label"] = o => LabelMarkup.Render(FixtureOptions.Read<LabelOptions>(o)),
        ["notification-banner"] = o => NotificationBannerMarkup.Render(FixtureOptions.Read<NotificationBannerOptions>(FixtureOptions.Nest(o, "title"))),
        ["pagination"] = o => PaginationMarkup.Render(FixtureOptions.Read<PaginationOptions>(o)),
        ["panel"] = o => PanelMarkup.Render(FixtureOptions.Read<PanelOptions>(FixtureOptions.Nest(o, "title"))),
        ["phase-banner"] = o => PhaseBannerMarkup.Render(FixtureOptions.Read<PhaseBannerOptions>(o)),
        ["radios"] = o => RadiosMarkup.Render(FixtureOptions.Read<RadiosOptions>(o)),
        ["select"] = o => SelectMarkup.Render(FixtureOptions.Read<SelectOptions>(o)),
        ["skip-link"] = o => SkipLinkMarkup.Render(FixtureOptions.Read<SkipLinkOptions>(o)),
        ["summary-list"] = o => SummaryListMarkup.Render(FixtureOptions.Read<SummaryListOptions>(o)),
        ["table"] = o => TableMarkup.Render(FixtureOptions.Read<TableOptions>(o)),
        ["tabs"] = o => TabsMarkup.Render(FixtureOptions.Read<TabsOptions>(o)),
        ["tag"] = o => TagMarkup.Render(FixtureOptions.Read<ContentOptions>(o)),
        ["task-list"] = o => TaskListMarkup.Render(FixtureOptions.Read<TaskListOptions>(o)),
        ["textarea"] = o => TextareaMarkup.Render(FixtureOptions.Read<TextareaOptions>(o)),
        ["warning-text"] = o => WarningTextMarkup.Render(FixtureOptions.Read<WarningTextOptions>(o)),
    };

    public static TheoryData<string> Names => [.. Components.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_PublishedFixture_GivesPublishedMarkup(string component)
    {
        var fixtures = Fixture.Load(component);
        var render = Components[component];

        var wrong = fixtures
            .Where(f => !UnsupportedFixtures.Reasons.ContainsKey((component, f.Name)))
            .Select(f => (f.Name, Difference: HtmlComparison.FirstDifference(f.Html, render(f.Options))))
            .Where(f => f.Difference is not null)
            .Select(f => $"{f.Name}: {f.Difference}")
            .ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{component}: {fixtures.Count} fixtures, {UnsupportedFixtures.Reasons.Keys.Count(k => k.Component == component)} unsupported, {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, $"{component} differs from {wrong.Count} of {fixtures.Count} fixtures:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_FixtureListedAsUnsupported_ExistsAndDiffers(string component)
    {
        var fixtures = Fixture.Load(component).ToDictionary(f => f.Name, StringComparer.Ordinal);

        foreach (var (_, name) in UnsupportedFixtures.Reasons.Keys.Where(k => k.Component == component))
        {
            Assert.True(fixtures.TryGetValue(name, out var fixture), $"{component} has no fixture '{name}'; take it off the list.");
            Assert.True(HtmlComparison.FirstDifference(fixture.Html, Components[component](fixture.Options)) is not null, $"{component} '{name}' works; take it off the list.");
        }
    }

    [Fact]
    public void FirstDifference_ChangedAttributeTextOrElement_IsFound()
    {
        const string Html = """<p class="b a" id="x">One <b>two</b></p>""";

        Assert.Null(HtmlComparison.FirstDifference(Html, new HtmlString("""<p id=x class="b a"> One <b> two</b> </p>""")));
        Assert.NotNull(HtmlComparison.FirstDifference(Html, new HtmlString("""<p class="b a" id="y">One <b>two</b></p>""")));
        Assert.NotNull(HtmlComparison.FirstDifference(Html, new HtmlString("""<p class="b a" id="x" hidden>One <b>two</b></p>""")));
        Assert.NotNull(HtmlComparison.FirstDifference(Html, new HtmlString("""<p class="b a" id="x">One <i>two</i></p>""")));
        Assert.NotNull(HtmlComparison.FirstDifference(Html, new HtmlString("""<p class="b a" id="x">One <b>three</b></p>""")));
        Assert.NotNull(HtmlComparison.FirstDifference(Html, new HtmlString("""<p class="b a" id="x">One</p>""")));
        Assert.NotNull(HtmlComparison.FirstDifference(Html, null));
    }
}
