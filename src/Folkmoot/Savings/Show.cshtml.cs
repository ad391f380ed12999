using Folkmoot.Communities;
using Folkmoot.Counting;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Components;
using Folkmoot.Savings.Model;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>A claimed case: who pays and who gains, what it hangs on, every factor, and how far the savings have come.</summary>
public sealed class ShowModel(Places places, CaseBook book, ICurrentActor current) : SavingsPage
{
    private const int MostSensitive = 3;

    internal CaseView Found { get; private set; } = null!;

    internal IReadOnlyList<AgencyYear> Table { get; private set; } = [];

    /// <summary>How far it has paid back by the end of each year.</summary>
    internal IReadOnlyList<CurvePoint> Curve { get; private set; } = [];

    internal Payback Payback { get; private set; } = null!;

    /// <summary>The assumptions that move the result most.</summary>
    internal IReadOnlyList<Sensitivity> Sensitive { get; private set; } = [];

    internal bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, int number, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found.Id, number, cancellationToken) is not { Case.ClaimedAt: not null } view)
            return NotFound();
        (Place, Found) = (found, view);
        Table = view.Table();
        Curve = SavingsSum.Curve(view.Model);
        Payback = SavingsSum.Payback(view.Model);
        Sensitive = [.. SavingsSum.Sensitivities(view.Model).Take(MostSensitive)];
        MayManage = await current.OrganisesAsync(found.Id, cancellationToken);
        return Page();
    }

    /// <summary>What each agency pays, or gains as money that leaves its budget.</summary>
    internal IReadOnlyList<ChartBar> Bars(Func<AgencyYear, long> what) =>
    [
        .. Found.Model.Agencies.Select(agency => (agency, Sum: Table.Where(line => line.Agency == agency).Sum(what))).Where(one => one.Sum > 0).Select(one => new ChartBar(one.agency, one.Sum, Say(one.Sum))),
    ];

    /// <summary>The cost of one case with the year of its prices, and by what it was put into those of the case.</summary>
    internal string Say(Benefit benefit, IStringLocalizer<Texts> texts)
    {
        var cost = $"{Say(benefit.UnitCost)}. {benefit.Source}";
        return benefit.PriceYear is not { } year ? cost
            : benefit.PricesFrom.Length > 0 ? texts["Factors.Converted", cost, year, Found.Model.PriceYear ?? year, benefit.PricesFrom, Say(benefit.UnitCost * benefit.Prices)]
            : texts[Found.Model.PriceYear is null ? "Factors.NotConverted" : "Factors.Prices", cost, year];
    }

    /// <summary>The value of an assumption for people.</summary>
    internal string Say(Factor factor, Fraction value) => factor switch
    {
        Factor.Population => value.ToString(0),
        Factor.UnitCost => Say(value),
        _ => Percent(value) + "%",
    };
}
