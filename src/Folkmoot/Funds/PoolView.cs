using Folkmoot.Funds.Partners;
using Folkmoot.Platform.Money;

namespace Folkmoot.Funds;

/// <summary>A pool as people see it: its figures, with the names behind the codes.</summary>
public sealed class PoolView(Guid journalId, string currency, PoolFigures figures, IReadOnlyDictionary<string, string> names, LegalBases bases)
{
    public Guid JournalId => journalId;

    public PoolFigures Figures => figures;

    /// <summary>The powers under which partners can give here.</summary>
    public LegalBases Bases => bases;

    public string NameOf(string code) => names.GetValueOrDefault(code, code);

    public string Say(long pence) => Currencies.Format(pence, currency);
}
