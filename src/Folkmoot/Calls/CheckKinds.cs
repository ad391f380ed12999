namespace Folkmoot.Calls;

/// <summary>What an office looks at before it pays a group. The texts name each.</summary>
public static class CheckKinds
{
    public static IReadOnlyList<string> Codes { get; } = ["constitution", "people", "bank", "accounts", "references", "safeguarding", "insurance"];
}
