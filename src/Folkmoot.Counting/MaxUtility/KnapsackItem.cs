namespace Folkmoot.Counting;

/// <summary>A project that is worth something.</summary>
internal readonly record struct KnapsackItem(int Project, int Rank, long Cost, Int128 Value);
