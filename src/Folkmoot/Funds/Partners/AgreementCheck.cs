namespace Folkmoot.Funds.Partners;

/// <summary>Something that an agreement lacks before it can be signed.</summary>
/// <param name="Rule">The key of the sentence that says so.</param>
/// <param name="About">The field or body it is about; empty for none.</param>
public sealed record AgreementCheck(string Rule, string About)
{
    /// <summary>All that is missing; empty when it can be signed.</summary>
    public static IReadOnlyList<AgreementCheck> Of(Agreement agreement)
    {
        var missing = new List<AgreementCheck>();
        var parties = agreement.Parties;
        if (agreement.Kind is AgreementKind.Section75)
        {
            if (parties.All(party => party.Kind is not BodyKind.NhsBody))
                missing.Add(new AgreementCheck("NoNhsBody", ""));
            if (parties.All(party => party.Kind is not BodyKind.LocalAuthority))
                missing.Add(new AgreementCheck("NoCouncil", ""));
            missing.AddRange(parties.Where(party => party.Kind is BodyKind.Other).Select(party => new AgreementCheck("Outside", party.Name)));
        }
        else if (parties.Count < 2)
        {
            missing.Add(new AgreementCheck("TwoParties", ""));
        }

        var needed = agreement.Kind is AgreementKind.Section75 ? AgreementFields.All : ["aims", "contributions", "termination", "running"];
        missing.AddRange(needed.Where(field => agreement.Say(field).Length == 0).Select(field => new AgreementCheck("Field", field)));
        return missing;
    }
}
