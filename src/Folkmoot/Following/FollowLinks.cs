using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Secrets;

namespace Folkmoot.Following;

/// <summary>The signed links of letters: whoever holds one may say yes to news, and stop them.</summary>
public sealed class FollowLinks(IInstanceKey key, Settings settings)
{
    private const string Purpose = "following.link";

    public string Token(Guid follower) => Base64Url.EncodeToString(key.Mac(Purpose, follower.ToString("N")));

    public bool IsGood(Guid follower, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Token(follower)), Encoding.UTF8.GetBytes(token));

    public Uri Confirm(Guid follower) => At($"/follow/yes/{follower}/{Token(follower)}");

    public Uri Stop(Guid follower) => At($"/follow/stop/{follower}/{Token(follower)}");

    public Uri At(string path) => new(settings.Address, path);
}
