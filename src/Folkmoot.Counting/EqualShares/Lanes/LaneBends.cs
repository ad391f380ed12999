using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Folkmoot.Counting;

/// <summary>
/// Eight bounds for each of many voters, in half the memory of doubles. A bound is only ever stored larger than it need be, by more than a number of 24 bits loses, and never so small
/// that it would vanish.
/// </summary>
internal sealed class LaneBends(int count)
{
    /// <summary>A part by which every bound is raised; the rounding to 24 bits is a sixteenth of it.</summary>
    public const double Generous = 1 + (1.0 / (1 << 20));

    private static readonly Vector512<double> Smallest = Vector512.Create(1e-30);
    private readonly float[] _bends = GC.AllocateUninitializedArray<float>(count * LaneMoney.Lanes, pinned: true);

    public Vector512<double> this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var bends = Vector256.LoadUnsafe(ref At(index));
            return Avx512F.IsSupported ? Avx512F.ConvertToVector512Double(bends) : Vector512.Create(Vector256.WidenLower(bends), Vector256.WidenUpper(bends));
        }
    }

    /// <summary>Stores bounds of zero as they are and others raised.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raise(int index, Vector512<double> bends)
    {
        var raised = Vector512.AndNot(Vector512.Max(bends * Generous, Smallest), Vector512.LessThanOrEqual(bends, Vector512<double>.Zero));
        var stored = Avx512F.IsSupported ? Avx512F.ConvertToVector256Single(raised) : Vector256.Narrow(raised.GetLower(), raised.GetUpper());
        stored.StoreUnsafe(ref At(index));
    }

    public void Clear() => _bends.AsSpan().Clear();

    /// <summary>Has the processor fetch the bounds of a voter that are needed soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(int index)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref At(index)));
        }
    }

    private ref float At(int index) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bends), (nint)index * LaneMoney.Lanes);
}
