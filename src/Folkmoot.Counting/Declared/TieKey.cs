namespace Folkmoot.Counting;

/// <summary>One criterion that tells equals apart.</summary>
public enum TieKey
{
    /// <summary>The cheaper project first.</summary>
    LowestCost,

    /// <summary>The dearer project first.</summary>
    HighestCost,

    /// <summary>The project named on more ballots (by weight) first.</summary>
    MostVotes,

    /// <summary>The project named on fewer ballots (by weight) first.</summary>
    FewestVotes,

    /// <summary>The smaller id first, compared code unit by code unit: "10" comes before "9". A total order.</summary>
    Id,

    /// <summary>Ids that are whole numbers first, ascending by value, then the rest in the order of the election. A total order.</summary>
    NumericId,

    /// <summary>The project added to the election earlier first. A total order, but one that depends on the order of rows.</summary>
    ProjectOrder,

    /// <summary>The project earlier in <see cref="TieOrder.Drawn"/> first, such as an order drawn by lot in public. A total order.</summary>
    Drawn,
}
