using System.Numerics;
using System.Runtime.InteropServices;

namespace Folkmoot.Sortition;

/// <summary>
/// Arithmetic on lines of matrices, several numbers at a time where the machine can. Each number has its own product and sum, which are those of IEEE 754 whatever
/// the width, so that every bit is the same on every machine.
/// </summary>
internal static class Lines
{
    /// <summary>Adds a multiple of another line.</summary>
    public static void Add(Span<double> line, ReadOnlySpan<double> other, double times)
    {
        other = other[..line.Length];
        var wide = MemoryMarshal.Cast<double, Vector<double>>(line);
        var wideOther = MemoryMarshal.Cast<double, Vector<double>>(other);
        for (var i = 0; i < wide.Length; i++)
            wide[i] += wideOther[i] * times;
        for (var i = wide.Length * Vector<double>.Count; i < line.Length; i++)
            line[i] += other[i] * times;
    }

    /// <summary>Multiplies a line.</summary>
    public static void Scale(Span<double> line, double times)
    {
        foreach (ref var value in line)
            value *= times;
    }
}
