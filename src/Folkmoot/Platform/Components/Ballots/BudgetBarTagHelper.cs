using System.Globalization;
using Folkmoot.Platform.Components.Markup;
using Folkmoot.Platform.Money;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Stays at the thumb: what is chosen, what it costs, whether it is saved, and the button between the tags.</summary>
[HtmlTargetElement("fm-budget-bar")]
public sealed class BudgetBarTagHelper : ContentTagHelper
{
    /// <summary>The id of the form that this bar belongs to.</summary>
    public string? For { get; set; }

    /// <summary>What is chosen, in minor units.</summary>
    public long Total { get; set; }

    /// <summary>What there is, in minor units.</summary>
    public long Budget { get; set; }

    /// <summary>Whether more than there is may not be chosen; otherwise the sum is only for orientation.</summary>
    public bool IsLimit { get; set; } = true;

    public int Count { get; set; }

    /// <summary>What the bar says of each list of the ballot; none for one list, which the other attributes tell.</summary>
    public IReadOnlyList<BudgetPart> Parts { get; set; } = [];

    public string Currency { get; set; } = "GBP";

    /// <summary>What the total is in.</summary>
    public BarUnit Unit { get; set; } = BarUnit.Money;

    /// <summary>What to say of saving when the page arrives.</summary>
    public string? Saved { get; set; }

    /// <summary>Why a few choices more would be better, shown while there are fewer than a part has enough.</summary>
    public string? Nudge { get; set; }

    /// <summary>Where the reasons for the hint are told.</summary>
    public string? NudgeHref { get; set; }

    private protected override IHtmlContent Render(ContentOptions content)
    {
        var parts = Parts.Count > 0 ? Parts : [new BudgetPart(null, Total, Budget, Count) { IsLimit = IsLimit }];
        return new Element("section").Attribute("id", content.Id).Class("fm-budget", parts.Count == 1 && parts[0].Total > parts[0].Budget ? "fm-is-over" : null, content.Classes).Attributes(content.Attributes)
            .Attribute("aria-label", Unit is BarUnit.Money ? ComponentTexts.BudgetBar : ComponentTexts.ChoiceBar).Attribute("data-for", For).Flag("data-budget-bar")
            .Add(new Element("div").Class("fm-wrap fm-budget__in")
                .Add(new Element("div")
                    .Add(parts.Count > 1 ? new Element("ul").Class("fm-budget__parts").Add(parts.Select(p => Part(new Element("li"), p))) : Part(new Element("div"), parts[0]))
                    .Add(SaveState()))
                .Content(content));
    }

    private Element Part(Element box, BudgetPart part)
    {
        var (total, budget) = (Say(part.Total), Say(part.Budget));
        return box.Class("fm-budget__part", part.For is not null && part.Total > part.Budget ? "fm-is-over" : null).Attribute("data-for", part.For).Flag("data-budget-bar", part.For is not null)
            .Add(Words(part, total, budget))
            .Add(Unit is BarUnit.None ? null : MeterMarkup.Render(part.Total, part.Budget, ComponentTexts.BudgetMeter(total, budget), bar => bar.Flag("data-meter"))
                .Attribute("data-meter-label", ComponentTexts.BudgetMeter("{0}", "{1}")))
            .Add(part.Enough > 0 && Nudge is not null ? Hint(part) : null);
    }

    private Element Words(BudgetPart part, string total, string budget)
    {
        var (one, other) = part.Most is { } most
            ? (ComponentTexts.BudgetChosenOf("{0}", most.ToString(CultureInfo.CurrentCulture)), ComponentTexts.BudgetChosenOf("{0}", most.ToString(CultureInfo.CurrentCulture)))
            : (ComponentTexts.BudgetChosenOne, ComponentTexts.BudgetChosenOther);
        return new Element("p").Class("fm-budget__text")
            .Add(part.Title is null ? null : new Element("span").Class("fm-budget__list").Text(part.Title)).Text(part.Title is null ? "" : " ")
            .Add(new Element("strong")
                .Add(new Element("span").Flag("data-count").Attribute("data-one", one).Attribute("data-other", other)
                    .Text(ComponentTexts.Fill(part.Count == 1 ? one : other, part.Count.ToString(CultureInfo.CurrentCulture))))
                .Text(Unit is BarUnit.None ? "" : ", ")
                .Add(Unit is BarUnit.None ? null : new Element("span").Flag("data-total").Text(total)))
            .Text(" ")
            .Add(Unit is BarUnit.None ? null : new Element("span").Class("fm-soft").Text(ComponentTexts.BudgetOf(budget)))
            .Add(part.IsLimit && Unit is not BarUnit.None ? Left(part) : null)
            .Add(part.IsLimit && Unit is not BarUnit.None ? Over(part) : null)
            .Add(part.Most is { } limit ? new Element("strong").Flag("data-over-most").Flag("hidden", part.Count <= limit).Class("fm-budget__over").Text($" {ComponentTexts.BudgetMost(limit.ToString(CultureInfo.CurrentCulture))}") : null);
    }

    private string Say(long amount) => Unit is BarUnit.Money ? Currencies.Format(amount, Currency) : PointWords.Say(amount);

    private Element Left(BudgetPart part)
    {
        var words = ComponentTexts.BudgetLeft("\n").Split('\n');
        return new Element("span").Class("fm-budget__left").Flag("data-under").Flag("hidden", part.Total > part.Budget)
            .Text($" {words[0]}").Add(new Element("span").Flag("data-left").Text(Say(Math.Max(0, part.Budget - part.Total)))).Text(words[^1]);
    }

    private Element Over(BudgetPart part)
    {
        var words = (Unit is BarUnit.Points ? ComponentTexts.PointsOver("\n") : ComponentTexts.BudgetOver("\n")).Split('\n');
        return new Element("strong").Flag("data-over").Flag("hidden", part.Total <= part.Budget).Class("fm-budget__over")
            .Text($" {words[0]}").Add(new Element("span").Flag("data-over-by").Text(Say(Math.Max(0, part.Total - part.Budget)))).Text(words[^1]);
    }

    private Element Hint(BudgetPart part) =>
        new Element("p").Class("fm-budget__hint").Attribute("data-few", part.Enough.ToString(CultureInfo.InvariantCulture)).Flag("hidden", part.Count == 0 || part.Count >= part.Enough)
            .Add(new Element("a").Attribute("href", NudgeHref).Text(Nudge));

    private Element SaveState() =>
        new Element("p").Class("fm-budget__save").Attribute("aria-live", "polite").Attribute("data-save-state", Saved is null ? "idle" : "saved")
            .Attribute("data-text-saving", ComponentTexts.SaveSaving)
            .Attribute("data-text-saved", ComponentTexts.SaveSaved)
            .Attribute("data-text-failed", ComponentTexts.SaveFailed)
            .Attribute("data-text-refused", ComponentTexts.SaveRefused)
            .Text(Saved);
}
