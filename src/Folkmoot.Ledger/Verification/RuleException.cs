using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Folkmoot.Ledger.Verification;

/// <summary>An entry breaks a rule.</summary>
internal sealed class RuleException(string rule, string message) : Exception(message)
{
    public string Rule { get; } = rule;

    public static void Unless([DoesNotReturnIf(false)] bool holds, string rule, string otherwise)
    {
        if (!holds)
            throw new RuleException(rule, otherwise);
    }

    public static void Unless([DoesNotReturnIf(false)] bool holds, string rule, [InterpolatedStringHandlerArgument(nameof(holds))] ref Otherwise otherwise)
    {
        if (!holds)
            throw new RuleException(rule, otherwise.Sentence());
    }
}
