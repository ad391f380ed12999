using System.Runtime.InteropServices;

namespace Folkmoot.Counting.Pabulib;

/// <summary>How far the reader has come.</summary>
/// <param name="BytesRead">Bytes taken from the stream so far.</param>
/// <param name="TotalBytes">Length of the stream, or null when it is not known (a pipe).</param>
/// <param name="Ballots">Ballots read so far.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PabulibProgress(long BytesRead, long? TotalBytes, int Ballots);
