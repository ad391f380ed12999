using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Folkmoot.Counting;

/// <summary>Eight numbers for each of many things, one per lane, each set of eight on a cache line of its own.</summary>
internal sealed class LaneMoney
{
    public const int Lanes = 8;

    /// <summary>How many entries of a list ahead it pays to fetch numbers that do not lie in the cache.</summary>
    public const int Ahead = 32;

    private const int LineBytes = 64;
    private readonly double[] _numbers;
    private readonly int _first;

    public unsafe LaneMoney(int count)
    {
        _numbers = GC.AllocateUninitializedArray<double>((count * Lanes) + Lanes, pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_numbers));
        _first = (int)((LineBytes - (address % LineBytes)) % LineBytes) / sizeof(double);
        Count = count;
    }

    public int Count { get; }

    public ref double First => ref _numbers[_first];

    public Vector512<double> this[int index]
    {
        get => Vector512.LoadUnsafe(ref _numbers[unchecked(_first + (index * Lanes))]);
        set => value.StoreUnsafe(ref _numbers[unchecked(_first + (index * Lanes))]);
    }

    /// <summary>Has the processor fetch the numbers of a thing that is needed soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch(ref double first, int index)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, (nint)index * Lanes)));
        }
    }

    public double At(int index, int lane) => _numbers[_first + (index * Lanes) + lane];

    public void Set(int index, int lane, double value) => _numbers[_first + (index * Lanes) + lane] = value;

    public void Fill(Vector512<double> value)
    {
        for (var i = 0; i < Count; i++)
        {
            this[i] = value;
        }
    }
}
