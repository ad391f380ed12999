using System.Runtime.InteropServices;

namespace Folkmoot.Platform.SentForms;

/// <summary>What makes a form the same as another: the SHA-256 of all that was sent.</summary>
internal readonly record struct FormKey(UInt128 First, UInt128 Last)
{
    /// <param name="hash">32 bytes.</param>
    public static FormKey Of(ReadOnlySpan<byte> hash) => MemoryMarshal.Read<FormKey>(hash);
}
