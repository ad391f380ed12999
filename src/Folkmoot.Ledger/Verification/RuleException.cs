namespace Folkmoot.Ledger.Verification;

/// <summary>An entry breaks a rule.</summary>
internal sealed class RuleException(string rule, string message) : Exception(message)
{
    public string Rule { get; } = rule;

    public static void Unless(bool holds, string rule, string otherwise)
    {
        if (!holds)
            throw new RuleException(rule, otherwise);
    }
}
