using Folkmoot.Counting;

namespace Folkmoot.Savings.Model;

/// <summary>What becomes of the result when one assumption turns out otherwise and all else stays.</summary>
/// <param name="Benefit">The benefit's place in the model, from 0.</param>
/// <param name="Factor">The assumption.</param>
/// <param name="Value">What is assumed.</param>
/// <param name="Low">A fifth less than assumed.</param>
/// <param name="High">A fifth more; at most 1 for a share.</param>
/// <param name="NetAtLow">The net present cashable value with the low value, in minor units, exactly.</param>
/// <param name="NetAtHigh">The same with the high value.</param>
/// <param name="BreakEven">The value at which it is 0; null where there is none that is possible.</param>
public sealed record Sensitivity(int Benefit, Factor Factor, Fraction Value, Fraction Low, Fraction High, Fraction NetAtLow, Fraction NetAtHigh, Fraction? BreakEven)
{
    /// <summary>How far apart the two results lie.</summary>
    public Fraction Swing => NetAtHigh > NetAtLow ? NetAtHigh - NetAtLow : NetAtLow - NetAtHigh;
}
