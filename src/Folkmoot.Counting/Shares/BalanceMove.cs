namespace Folkmoot.Counting;

/// <summary>One payment: all voters of a group moved from one balance to another.</summary>
internal readonly record struct BalanceMove(int Group, int From, int To);
