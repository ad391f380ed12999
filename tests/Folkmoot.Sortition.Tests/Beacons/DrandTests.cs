using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Folkmoot.Sortition.Tests.Records;
using Xunit;

namespace Folkmoot.Sortition.Tests.Beacons;

/// <summary>Rounds that drand published.</summary>
public sealed class DrandTests
{
    [Theory]
    [InlineData("drand quicknet round 42", Rounds.Quicknet42)]
    [InlineData("drand quicknet round 1000", Rounds.Quicknet1000)]
    [InlineData("drand 52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971 round 1001", Rounds.Quicknet1001)]
    [InlineData("Drand Quicknet: 8193", Rounds.Quicknet8193)]
    [InlineData("drand/quicknet/31799517", Rounds.Quicknet31799517)]
    [InlineData("drand default round 1", Rounds.Default1)]
    [InlineData("drand default round 2098475", Rounds.Default2098475)]
    [InlineData("drand 8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce round 5347804", Rounds.Default5347804)]
    public void Genuine_rounds_are_proven(string name, string answer)
    {
        var read = Beacon.Read(name, answer);

        Assert.Equal(BeaconStanding.Proven, BeaconProof.Signed(name, read.Value, read.Signature!).Standing);
        Assert.Equal(read.Value, Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(read.Signature!.Signature))));
    }

    /// <summary>A round of another network of theirs, whose scheme is pedersen-bls-unchained; and one of a chained test network.</summary>
    [Theory]
    [InlineData("8200fc249deb0148eb918d6e213980c5d01acd7fc251900d9260136da3b54836ce125172399ddc69c4e3e11429b62c11", 19369534, "a33833d2098f5e0c4df334fb6c5b1c2de3ab293c77825f55d816254dabf7f4f3d429b6207e1cd2a808876e06058a1f8102bb6f6927b654b391259ea99c3566a4eb55feb9665dbaf9d33af08a10b1d8d8b35d91fd3536eb4c197be0041beb5dc2", null)]
    [InlineData("88a8227b75dba145599d894d33eebde3b36fef900d456ae2cc4388867adb4769c40359f783750a41b4d17e40f578bfdb", 397089, "88ccd9a91946bc0bbef2c6c60a09bbf4a247b1d2059522449aa1a35758feddfad85efe818bbde3e1e4ab0c852d96e65f0b1f97f239bf3fc918860ea846cbb500fcf7c9d0dd3d851320374460b5fc596b8cfd629f4c07c7507c259bf9beca850a", "a2237ee39a1a6569cb8e02c6e979c07efe1f30be0ac501436bd325015f1cd6129dc56fd60efcdf9158d74ebfa34bfcbd17803dbca6d2ae8bc3a968e4dc582f8710c69de80b2e649663fef5742d22fff7d1619b75d5f222e8c9b8840bc2044bce")]
    public void Rounds_of_other_chains_verify_under_their_keys_and_no_others(string key, long round, string signature, string? previous)
    {
        var chain = new DrandChain { Name = "test", Hash = "", PublicKey = Convert.FromHexString(key), Genesis = default, Period = TimeSpan.FromSeconds(3), IsChained = previous is not null };

        Assert.True(new DrandSignature(signature, previous).IsOf(chain, round));
        Assert.False(new DrandSignature(signature, previous).IsOf(chain, round + 1));
        Assert.False(new DrandSignature(signature, previous is null ? signature : null).IsOf(chain, round));
        Assert.False(new DrandSignature(signature, signature).IsOf(DrandChain.Default, round));
    }

    /// <summary>The hash of a chain is of its period, its beginning, its key, the hash of its first group and, but for the default chain, its name. So the keys here are those of the hashes that everybody knows.</summary>
    [Theory]
    [InlineData("quicknet", "f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e", "quicknet")]
    [InlineData("default", "176f93498eac9ca337150b46d21dd58673ea4e3581185f869672e59fa4cb390a", "")]
    public void Hashes_of_the_chains_follow_from_their_keys(string name, string group, string suffix)
    {
        var chain = DrandChain.Known.Single(known => known.Name == name);
        var (period, genesis) = (new byte[4], new byte[8]);
        BinaryPrimitives.WriteInt32BigEndian(period, (int)chain.Period.TotalSeconds);
        BinaryPrimitives.WriteInt64BigEndian(genesis, chain.Genesis.ToUnixTimeSeconds());

        Assert.Equal(chain.Hash, Convert.ToHexStringLower(SHA256.HashData([.. period, .. genesis, .. chain.PublicKey, .. Convert.FromHexString(group), .. Encoding.UTF8.GetBytes(suffix)])));
    }

    [Theory]
    [InlineData("drand quicknet round 1000", "2023-08-23T15:59:24Z")]
    [InlineData("drand default round 1", "2020-07-22T15:17:30Z")]
    [InlineData("drand quicknet round 0", null)]
    [InlineData("drand quicknet round 99999999999999999999", null)]
    [InlineData("drand quicknet round 9000000000", null)]
    [InlineData("drand quicknet", null)]
    [InlineData("drand round 7", null)]
    [InlineData("drand quicknet or default round 7", null)]
    [InlineData("drand 0000000000000000000000000000000000000000000000000000000000000000 round 7", null)]
    [InlineData("six dice", null)]
    public void Names_say_when_a_round_is_due(string name, string? due) =>
        Assert.Equal(due is null ? null : DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture), Beacon.DueAt(name));

    [Theory]
    [InlineData("drand quicknet", "2023-08-23T15:59:24Z", "drand quicknet round 1000")]
    [InlineData("drand quicknet", "2023-08-23T15:59:24.1Z", "drand quicknet round 1001")]
    [InlineData("Drand default", "2020-07-22T15:17:30Z", "drand default round 1")]
    [InlineData("drand default", "2019-07-22T15:17:30Z", "drand default round 1")]
    [InlineData("drand quicknet round 7", "2023-08-23T15:59:24Z", null)]
    [InlineData("six dice", "2023-08-23T15:59:24Z", null)]
    public void First_round_from_a_moment_is_named(string name, string moment, string? whole) =>
        Assert.Equal(whole, Beacon.NameFrom(name, DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Name_says_where_drand_answers()
    {
        Assert.Equal("https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/1000", Beacon.PublishedAt("drand quicknet round 1000")!.AbsoluteUri);
        Assert.Null(Beacon.PublishedAt("drand round 1000"));
    }

    [Fact]
    public void Every_changed_byte_of_a_signature_is_found()
    {
        var (name, genuine) = ("drand quicknet round 1000", Convert.FromHexString("b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39"));
        for (var at = 0; at < genuine.Length; at++)
        {
            var changed = genuine.ToArray();
            changed[at] ^= (byte)(1 << (at % 8));

            // Even where the random value is made to be that of the changed signature.
            var (signature, value) = (Convert.ToHexStringLower(changed), Convert.ToHexStringLower(SHA256.HashData(changed)));
            Assert.Contains("forged", BeaconProof.Signed(name, value, new DrandSignature(signature)).Words, StringComparison.Ordinal);
            Assert.Contains("forged", Assert.Throws<SortitionException>(() => Beacon.Read(name, $"{{\"round\":1000,\"randomness\":\"{value}\",\"signature\":\"{signature}\"}}")).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(47)]
    [InlineData(95)]
    public void Changed_signature_of_the_round_before_is_found(int at)
    {
        var read = Beacon.Read("drand default round 2098475", Rounds.Default2098475);
        var previous = Convert.FromHexString(read.Signature!.Previous!);
        previous[at] ^= 1;

        Assert.Equal(BeaconStanding.Forged, BeaconProof.Signed("drand default round 2098475", read.Value, read.Signature with { Previous = Convert.ToHexStringLower(previous) }).Standing);
    }

    [Theory]
    [InlineData("drand quicknet round 1001", Rounds.Quicknet1000, "round 1000, and round 1001 was announced")]
    [InlineData("drand/quicknet/1001", Rounds.Quicknet1000, "round 1000, and round 1001 was announced")]
    [InlineData("drand default round 1000", Rounds.Quicknet1000, "not what drand answers with")]
    [InlineData("drand quicknet round 1", Rounds.Default1, "The number is forged")]
    public void Answers_of_another_round_or_chain_are_refused(string name, string answer, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<SortitionException>(() => Beacon.Read(name, answer)).Message, StringComparison.Ordinal);

    [Fact]
    public void Round_of_a_chain_that_is_not_known_here_is_taken_as_unproven()
    {
        const string name = "drand 0000000000000000000000000000000000000000000000000000000000000000 round 1000";

        Assert.Null(Beacon.Read(name, Rounds.Quicknet1000).Signature);
        Assert.Equal(BeaconStanding.Forged, BeaconProof.Signed(name, "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd", new DrandSignature("b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39")).Standing);
    }
}
