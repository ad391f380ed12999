using Folkmoot.Savings.Model;

namespace Folkmoot.Savings;

/// <summary>A case with all that was worked out and verified.</summary>
public sealed class CaseView(SavingsCase found, IReadOnlyList<VerifiedSaving> verified, IReadOnlyList<ReinvestmentRule> rules, IReadOnlyList<Reinvestment> reinvested)
{
    private const int Basis = 10_000;

    public SavingsCase Case => found;

    public SavingsModel Model { get; } = found.Model;

    public IReadOnlyList<VerifiedSaving> Verified => verified;

    public IReadOnlyList<ReinvestmentRule> Rules => rules;

    public IReadOnlyList<Reinvestment> Reinvested => reinvested;

    public IReadOnlyList<AgencyYear> Table() => SavingsSum.Table(Model);

    /// <summary>Every agency and year in which something is claimed or was verified.</summary>
    public IReadOnlyList<LadderLine> Ladder() =>
    [
        .. from line in Table()
           let last = verified.LastOrDefault(one => one.Agency == line.Agency && one.Year == line.Year)
           where line.Fiscal > 0 || last is not null
           let rule = rules.FirstOrDefault(one => one.Agency == line.Agency)
           select new LadderLine(line.Agency, line.Year, line.Fiscal, line.Cashable, last,
               rule is null || last is null ? null : (long)((Int128)last.Cashable * rule.Share / Basis), reinvested.Where(one => one.Agency == line.Agency && one.Year == line.Year).Sum(one => one.Pence)),
    ];

    /// <summary>The calendar year of a year of the model.</summary>
    public int YearOf(int year) => Model.FirstYear + year;
}
