using System.Runtime.CompilerServices;

namespace Folkmoot.Platform.Database;

internal static class AsyncChunks
{
    /// <summary>Groups items into lists of the given size; the last may be shorter.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<T>> Chunked<T>(
        this IAsyncEnumerable<T> items, int size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<T> chunk = new(size);
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            chunk.Add(item);
            if (chunk.Count == size)
            {
                yield return chunk;
                chunk = new List<T>(size);
            }
        }

        if (chunk.Count > 0)
            yield return chunk;
    }
}
