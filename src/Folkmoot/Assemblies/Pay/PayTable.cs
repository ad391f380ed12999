using Folkmoot.Platform.Tables;

namespace Folkmoot.Assemblies.Pay;

/// <summary>A list for whoever makes the payments: seats, names and amounts. It is the only place where they stand side by side outside the pages of organisers.</summary>
internal static class PayTable
{
    /// <param name="view">What members are paid.</param>
    /// <param name="number">The list.</param>
    /// <param name="process">The process, as its address names it.</param>
    /// <returns>Null where there is no such list.</returns>
    public static OutTable? Find(PayView view, int number, string process)
    {
        if (view.Lists.FirstOrDefault(l => l.List.Number == number) is not { List: { } list })
            return null;
        var members = view.Costs.Where(c => c.Cost.ListId == list.Id).GroupBy(c => (c.Seat, c.Name)).OrderBy(g => g.Key.Seat);
        return new OutTable(
            $"members-{process}-{number}",
            TableCell.Words("seat", "name", "honorarium", "travel", "care", "other", "minor_units"),
            [.. members.Select(g => (IReadOnlyList<TableCell>)[
                TableCell.Number(g.Key.Seat), g.Key.Name,
                .. Enum.GetValues<MemberCostKind>().Select(k => TableCell.Number(g.Where(c => c.Cost.Kind == k).Sum(c => c.Cost.Pence))),
                TableCell.Number(g.Sum(c => c.Cost.Pence))])]);
    }
}
