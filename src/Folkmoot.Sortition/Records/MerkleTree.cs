using System.Security.Cryptography;

namespace Folkmoot.Sortition;

/// <summary>A tree of hashes as RFC 6962 builds it: whoever holds a leaf and the few hashes beside its path can check that it is under the root.</summary>
internal static class MerkleTree
{
    public static string Root(byte[][] leaves) => Convert.ToHexStringLower(leaves.Length == 0 ? SHA256.HashData([]) : Top(leaves));

    /// <summary>The hashes beside the path from a leaf to the root, from below.</summary>
    public static string[] Path(byte[][] leaves, int leaf)
    {
        var path = new List<string>();
        Walk(leaves, leaf, path);
        return [.. path];
    }

    /// <summary>The root that a leaf and the hashes beside its path lead to.</summary>
    public static string Climb(byte[] leaf, int index, int count, IReadOnlyList<string> path)
    {
        var used = 0;
        var top = Climb(Leaf(leaf), index, count, path, ref used);
        return used == path.Count ? Convert.ToHexStringLower(top) : string.Empty;
    }

    private static byte[] Climb(byte[] hash, int index, int count, IReadOnlyList<string> path, ref int used)
    {
        if (count <= 1)
            return hash;
        var half = Half(count);
        var left = index < half;
        var own = Climb(hash, left ? index : index - half, left ? half : count - half, path, ref used);
        if (used >= path.Count)
            return [];
        var other = Convert.FromHexString(path[used++]);
        return left ? Node(own, other) : Node(other, own);
    }

    private static void Walk(ReadOnlySpan<byte[]> leaves, int leaf, List<string> path)
    {
        if (leaves.Length <= 1)
            return;
        var half = Half(leaves.Length);
        if (leaf < half)
        {
            Walk(leaves[..half], leaf, path);
            path.Add(Convert.ToHexStringLower(Top(leaves[half..])));
            return;
        }

        Walk(leaves[half..], leaf - half, path);
        path.Add(Convert.ToHexStringLower(Top(leaves[..half])));
    }

    private static byte[] Top(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1)
            return Leaf(leaves[0]);
        var half = Half(leaves.Length);
        return Node(Top(leaves[..half]), Top(leaves[half..]));
    }

    private static int Half(int count)
    {
        var half = 1;
        while (half * 2 < count)
            half *= 2;
        return half;
    }

    private static byte[] Leaf(byte[] content) => SHA256.HashData((byte[])[0, .. content]);

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData((byte[])[1, .. left, .. right]);
}
