using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Folkmoot.Counting;

/// <summary>The two lowest keys of every lane and whose they are.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LaneLowest(Vector512<double> Key, Vector512<double> Candidate, Vector512<double> NextKey, Vector512<double> Next)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LaneLowest Find(LaneMoney keys)
    {
        var infinity = Vector512.Create(double.PositiveInfinity);
        var (key, nextKey) = (infinity, infinity);
        var (candidate, next) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (var i = 0; i < keys.Count; i++)
        {
            var mine = keys[i];
            var me = Vector512.Create((double)i);
            var isLowest = Vector512.LessThan(mine, key);
            var isNext = Vector512.LessThan(mine, nextKey);
            nextKey = Vector512.ConditionalSelect(isLowest, key, Vector512.ConditionalSelect(isNext, mine, nextKey));
            next = Vector512.ConditionalSelect(isLowest, candidate, Vector512.ConditionalSelect(isNext, me, next));
            key = Vector512.ConditionalSelect(isLowest, mine, key);
            candidate = Vector512.ConditionalSelect(isLowest, me, candidate);
        }

        return new LaneLowest(key, candidate, nextKey, next);
    }
}
