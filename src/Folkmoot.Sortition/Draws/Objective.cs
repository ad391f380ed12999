namespace Folkmoot.Sortition;

/// <summary>What a lottery holds for fair.</summary>
public enum Objective
{
    /// <summary>The lowest chance is as high as it can be, then the next lowest, and so on: the standard (Flanigan and others 2021).</summary>
    Leximin,

    /// <summary>The lowest chance is as high as it can be; the others are as they come.</summary>
    Maximin,

    /// <summary>The product of all chances is as high as it can be.</summary>
    Nash,

    /// <summary>The highest chance and the inverse of the lowest are small together (Baharav, Flanigan 2024).</summary>
    Goldilocks,

    /// <summary>The highest chance is as low as it can be, then the next highest, and so on; hard to gain by misreporting, and some may have no chance.</summary>
    Minimax,

    /// <summary>The greedy draw of the field, repeated; for comparison, since it promises nobody anything.</summary>
    Legacy,
}
