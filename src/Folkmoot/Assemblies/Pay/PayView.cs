namespace Folkmoot.Assemblies.Pay;

/// <summary>The money of an assembly's members.</summary>
/// <param name="Costs">Every amount, the newest first.</param>
/// <param name="Lists">Every list, the newest first.</param>
/// <param name="HasFund">Whether the place has a fund from which members can be paid.</param>
internal sealed record PayView(IReadOnlyList<CostLine> Costs, IReadOnlyList<PayListView> Lists, bool HasFund)
{
    /// <summary>What is owed and on no list yet, by seat.</summary>
    public IEnumerable<CostLine> Open => Costs.Where(c => c.State == PayState.Owed).OrderBy(c => c.Seat).ThenBy(c => c.Cost.Kind);
}
