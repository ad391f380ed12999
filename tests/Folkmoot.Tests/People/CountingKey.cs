using System.Security.Cryptography;
using System.Text;
using Folkmoot.People;
using Folkmoot.Platform.Secrets;

namespace Folkmoot.Tests.People;

/// <summary>An instance key that counts how often a code was hashed: once for each letter, and once for each guess that is compared with a code.</summary>
internal sealed class CountingKey : IInstanceKey
{
    private int _codes;

    public int Codes => _codes;

    public byte[] Mac(string purpose, string text)
    {
        if (purpose == Secret.CodePurpose)
            Interlocked.Increment(ref _codes);
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(purpose), Encoding.UTF8.GetBytes(text));
    }
}
