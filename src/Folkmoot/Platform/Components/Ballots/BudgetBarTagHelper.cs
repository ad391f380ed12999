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

    public string Currency { get; set; } = "GBP";

    /// <summary>What the total is in.</summary>
    public BarUnit Unit { get; set; } = BarUnit.Money;

    /// <summary>What to say of saving when the page arrives.</summary>
    public string? Saved { get; set; }

    private protected override IHtmlContent Render(ContentOptions content)
    {
        var (total, budget) = (Say(Total), Say(Budget));
        return new Element("section").Attribute("id", content.Id).Class("fm-budget", Total > Budget ? "fm-is-over" : null, content.Classes).Attributes(content.Attributes)
            .Attribute("aria-label", Unit is BarUnit.Money ? ComponentTexts.BudgetBar : ComponentTexts.ChoiceBar).Attribute("data-for", For).Flag("data-budget-bar")
            .Add(new Element("div").Class("fm-wrap fm-budget__in")
                .Add(new Element("div")
                    .Add(Words(total, budget))
                    .Add(Unit is BarUnit.None ? null : MeterMarkup.Render(Total, Budget, ComponentTexts.BudgetMeter(total, budget), bar => bar.Flag("data-meter"))
                        .Attribute("data-meter-label", ComponentTexts.BudgetMeter("{0}", "{1}")))
                    .Add(SaveState()))
                .Content(content));
    }

    private Element Words(string total, string budget) =>
        new Element("p").Class("fm-budget__text")
            .Add(new Element("strong")
                .Add(new Element("span").Flag("data-count").Attribute("data-one", ComponentTexts.BudgetChosenOne).Attribute("data-other", ComponentTexts.BudgetChosenOther)
                    .Text(ComponentTexts.Fill(Count == 1 ? ComponentTexts.BudgetChosenOne : ComponentTexts.BudgetChosenOther, Count.ToString(CultureInfo.CurrentCulture))))
                .Text(Unit is BarUnit.None ? "" : ", ")
                .Add(Unit is BarUnit.None ? null : new Element("span").Flag("data-total").Text(total)))
            .Text(" ")
            .Add(Unit is BarUnit.None ? null : new Element("span").Class("fm-soft").Text(ComponentTexts.BudgetOf(budget)))
            .Add(IsLimit && Unit is not BarUnit.None ? Over() : null);

    private string Say(long amount) => Unit is BarUnit.Money ? Currencies.Format(amount, Currency) : PointWords.Say(amount);

    private Element Over()
    {
        var parts = (Unit is BarUnit.Points ? ComponentTexts.PointsOver("\n") : ComponentTexts.BudgetOver("\n")).Split('\n');
        return new Element("strong").Flag("data-over").Flag("hidden", Total <= Budget).Class("fm-budget__over")
            .Text($" {parts[0]}").Add(new Element("span").Flag("data-over-by").Text(Say(Math.Max(0, Total - Budget)))).Text(parts[^1]);
    }

    private Element SaveState() =>
        new Element("p").Class("fm-budget__save").Attribute("aria-live", "polite").Attribute("data-save-state", Saved is null ? "idle" : "saved")
            .Attribute("data-text-saving", ComponentTexts.SaveSaving)
            .Attribute("data-text-saved", ComponentTexts.SaveSaved)
            .Attribute("data-text-failed", ComponentTexts.SaveFailed)
            .Attribute("data-text-refused", ComponentTexts.SaveRefused)
            .Text(Saved);
}
