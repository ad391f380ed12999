using System.Runtime.InteropServices;

namespace Folkmoot.Counting;

/// <summary>Where between two lanes the outcome seems to change.</summary>
/// <param name="Along">From 0 at the lower to 1 at the upper lane; not a number where that is unknown.</param>
/// <param name="Unclear">How near to that place bends of this size hide which price is lower, in the same measure.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LaneChange(double Along, double Unclear)
{
    public static LaneChange Unknown => new(double.NaN, 0);

    public bool IsKnown => double.IsFinite(Along) && double.IsFinite(Unclear);
}
