namespace Folkmoot.Assemblies.Lottery;

/// <summary>What the panels of a draw are called.</summary>
internal static class PanelWords
{
    /// <summary>The panels that a draw draws or fills, the first one first; one without a name where the assembly has one only.</summary>
    public static IReadOnlyList<string> Names(MandateSettings mandate, Draw draw) =>
        draw.AtOnce > 1 ? mandate.NamesOfPanels() : [draw.Panel > 0 ? mandate.NameOfPanel(draw.Panel) : ""];
}
