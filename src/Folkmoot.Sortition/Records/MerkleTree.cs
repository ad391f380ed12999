using System.Security.Cryptography;

namespace Folkmoot.Sortition;

/// <summary>A tree of hashes as RFC 6962 builds it: no leaf can be changed, left out or
/// added without changing the root.</summary>
internal static class MerkleTree
{
    public static string Root(byte[][] leaves) => Convert.ToHexStringLower(leaves.Length == 0 ? SHA256.HashData([]) : Top(leaves));

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
