using System.Runtime.InteropServices;

namespace Folkmoot.Server;

/// <summary>
/// Memory of the C library, which the compiler of the runtime and SQLite take from. What they gave back stays with the process until somebody asks for it.
/// </summary>
internal static class NativeHeap
{
    private static readonly MallocTrim? Trim = Find();

    /// <summary><c>malloc_trim(3)</c>; only the GNU library has it.</summary>
    /// <param name="pad">So many bytes may stay at the end of the heap.</param>
    /// <returns>1 when something was given back, else 0.</returns>
    private delegate int MallocTrim(nuint pad);

    /// <summary>Gives back to the system what nobody uses; nothing happens where the library cannot do it.</summary>
    public static void GiveBack() => Trim?.Invoke(0);

    private static MallocTrim? Find() =>
        NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "malloc_trim", out var address)
            ? Marshal.GetDelegateForFunctionPointer<MallocTrim>(address)
            : null;
}
