namespace Folkmoot.Counting.Bench;

/// <summary>What is measured: real elections, one run and whole scans.</summary>
internal static class Work
{
    private static readonly EqualSharesRule Cost = new() { Tie = TieOrder.ById };
    private static readonly EqualSharesRule Cardinality = Cost with { Utility = Utility.Cardinality };

    public static IEnumerable<(string File, string Name, CountRule Rule)> All { get; } =
    [
        .. Approval("Poland_Wieliczka_2023_Green_Budget.pb"),
        .. Approval("Poland_Warszawa_2020_Praga-Poludnie.pb"),
        .. Approval("Poland_Warszawa_2026.pb"),
        .. Approval("Poland_Lodz_2022.pb"),
        .. Approval("Netherlands_Amsterdam_252.pb"),
        .. Approval("Hungary_Budapest_2024.pb"),
        .. Approval("France_Toulouse_2022.pb"),
        .. Approval("Poland_Wroclaw_2015_150_-_500.pb"),
        ("Poland_Katowice_2024.pb", "points, one run", Cost with { Utility = Utility.Points }),
        ("Poland_Katowice_2024.pb", "points, Add1", Cost with { Utility = Utility.Points, Add1 = Add1.Overspend }),
        ("Poland_Krakow_2024.pb", "Borda, one run", Cost with { Utility = Utility.Borda }),
        ("Poland_Krakow_2024.pb", "Borda, Add1", Cost with { Utility = Utility.Borda, Add1 = Add1.Overspend }),
    ];

    private static IEnumerable<(string File, string Name, CountRule Rule)> Approval(string file) =>
    [
        (file, "cost, one run", Cost),
        (file, "cardinality, one run", Cardinality),
        (file, "cost, Add1", Cost with { Add1 = Add1.Overspend }),
        (file, "cardinality, Add1", Cardinality with { Add1 = Add1.Overspend }),
        (file, "greedy", new GreedyRule { Tie = TieOrder.ById }),
    ];
}
