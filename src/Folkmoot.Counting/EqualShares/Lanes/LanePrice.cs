using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Folkmoot.Counting;

/// <summary>A price per unit of value at eight shares.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct LanePrice
{
    public Vector512<double> Price;

    /// <summary>How far the price can be from the truth.</summary>
    public Vector512<double> Doubt;

    /// <summary>Weight times value of those who pay in full.</summary>
    public Vector512<double> RichValue;

    /// <summary>Money of those who would run out.</summary>
    public Vector512<double> PoorMoney;

    /// <summary>
    /// The lanes in which nobody who would run out has money, neither there nor in the lane before, and the same voters pay: at every share
    /// between, the price is the cost divided by their value.
    /// </summary>
    public readonly Vector512<double> IsPlainAcross()
    {
        var nobodyRunsOut = Vector512.Equals(PoorMoney, Vector512<double>.Zero);
        return nobodyRunsOut & LaneBridges.Before(nobodyRunsOut) & Vector512.Equals(RichValue, LaneBridges.Before(RichValue));
    }
}
