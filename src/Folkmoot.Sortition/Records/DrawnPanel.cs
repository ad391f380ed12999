namespace Folkmoot.Sortition;

/// <summary>The panel that a public random value chose.</summary>
/// <param name="Beacon">The public random value, as it was published.</param>
/// <param name="Panel">The panel, counted from 0.</param>
/// <param name="Hash">Of the commitment, the value and the panel, so that no letter of the value can be changed.</param>
/// <param name="First">Where several panels are drawn at once, which of them is the first, counted from 0; the others follow, and after the last comes number 0.</param>
/// <param name="Alternates">The people who stand by for it; null where nobody was to.</param>
/// <param name="Signature">What proves who gave out the value; null where nothing does.</param>
public sealed record DrawnPanel(string Beacon, int Panel, string Hash, int First = 0, DrawnAlternates? Alternates = null, DrandSignature? Signature = null);
