using Folkmoot.Platform.Money;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Holds a bid against the rules of a call: pass, caveat or fail, each with the sentence that the group reads.</summary>
internal static class Eligibility
{
    public static IReadOnlyList<RuleVerdict> Judge(CallSettings settings, BidFacts facts, string currency, IStringLocalizer<Texts> texts)
    {
        List<RuleVerdict> verdicts =
        [
            Fail(facts.Amount <= settings.Most, texts["Rule.Amount", Currencies.Format(settings.Most, currency)]),
            Fail(settings.Outcomes.Count == 0 || facts.Outcomes.All(settings.Outcomes.Contains), texts["Rule.Outcomes", Say(settings.Outcomes)]),
            Fail(settings.Places.Count == 0 || facts.Places.All(settings.Places.Contains), texts["Rule.Places", Say(settings.Places)]),
        ];
        verdicts.AddRange(settings.Rules.Select(rule => IsMet(rule, facts) ? new RuleVerdict(VerdictKind.Pass, "") : new RuleVerdict(rule.Caveat ? VerdictKind.Caveat : VerdictKind.Fail, rule.Otherwise)));
        return verdicts;
    }

    public static bool Passes(IEnumerable<RuleVerdict> verdicts) => verdicts.All(verdict => verdict.Kind != VerdictKind.Fail);

    private static bool IsMet(EligibilityRule rule, BidFacts facts) => rule.Test switch
    {
        "recipients" => rule.Allow.Contains(facts.Kind.ToString(), StringComparer.OrdinalIgnoreCase),
        "places" => facts.Places.Count > 0 && facts.Places.All(rule.Allow.Contains),
        "outcomes" => facts.Outcomes.Any(rule.Allow.Contains),
        _ => facts.Statements.Contains(rule.Statement),
    };

    private static RuleVerdict Fail(bool isMet, string sentence) => isMet ? new RuleVerdict(VerdictKind.Pass, "") : new RuleVerdict(VerdictKind.Fail, sentence);

    private static string Say(IEnumerable<string> codes) => string.Join(", ", codes.Select(CodeList.Say));
}
