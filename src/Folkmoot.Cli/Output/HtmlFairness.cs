using Folkmoot.Cli.Count;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

/// <summary>How the money serves the voters: figures, groups left behind, votes and money by category.</summary>
internal static class HtmlFairness
{
    public static void Write(HtmlText html, CountReport report)
    {
        var words = new FairnessWords(report);
        html.Raw("<section><h2>How fair is it?</h2><dl>");
        foreach (var (name, value) in words.Figures())
        {
            html.Element("dt", null, name);
            html.Element("dd", null, value);
        }

        html.Raw("</dl>");
        if (report.Result.Fairness.EjrPlus is { Holds: false })
            html.Element("p", "soft", $"{words.Groups()}.");
        WriteCategories(html, report.Result.Fairness);
        html.Raw("</section>");
    }

    private static void WriteCategories(HtmlText html, Fairness fairness)
    {
        if (fairness.Categories.Count == 0)
            return;
        var most = fairness.Categories.Max(category => Fraction.Max(category.VoteShare, category.MoneyShare));
        html.Raw("<h3>Votes and money by category</h3><ol class=\"bars\">");
        foreach (var category in fairness.Categories.OrderByDescending(category => category.VoteShare))
        {
            HtmlChart.Row(html, Plain.Text(category.Category), $"{Plain.Percent(category.VoteShare)} of the votes", Part(category.VoteShare), "won", target: false);
            HtmlChart.Row(html, "", $"{Plain.Percent(category.MoneyShare)} of the money", Part(category.MoneyShare), "pound", target: false);
        }

        html.Raw("</ol>");

        Fraction Part(Fraction share) => most.Sign == 0 ? Fraction.Zero : share / most;
    }
}
