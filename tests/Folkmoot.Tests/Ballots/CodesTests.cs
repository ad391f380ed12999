using Folkmoot.Ballots;
using Folkmoot.Platform;
using Folkmoot.Platform.Secrets;

namespace Folkmoot.Tests.Ballots;

public sealed class CodesTests
{
    private static readonly string Code = Codes.NewReceipt();

    [Fact]
    public void A_receipt_has_four_groups_of_four()
    {
        Assert.Matches("^([0-9A-HJKMNP-TV-Y]{4}-){3}[0-9A-HJKMNP-TV-Y]{4}$", Code);
    }

    [Fact]
    public void A_code_is_understood_however_it_is_typed()
    {
        var typed = " " + Code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l').Replace('2', 'z');

        Assert.Equal(Code, Codes.Tidy(typed, Codes.ReceiptLength));
    }

    [Fact]
    public void Every_single_mistyped_character_is_found()
    {
        var bare = Code.Replace("-", "", StringComparison.Ordinal);
        for (var at = 0; at < bare.Length; at++)
        {
            foreach (var other in "0123456789ABCDEFGHJKMNPQRSTVWXY".Where(c => c != bare[at]))
                Assert.Throws<RefusedException>(() => Codes.Tidy(bare[..at] + other + bare[(at + 1)..], Codes.ReceiptLength));
        }
    }

    [Fact]
    public void Every_swap_of_different_neighbours_is_found()
    {
        var bare = Code.Replace("-", "", StringComparison.Ordinal);
        for (var at = 0; at < bare.Length - 2; at++)
        {
            if (bare[at] != bare[at + 1])
                Assert.Throws<RefusedException>(() => Codes.Tidy(bare[..at] + bare[at + 1] + bare[at] + bare[(at + 2)..], Codes.ReceiptLength));
        }
    }

    [Theory]
    [InlineData("", "Type the code first")]
    [InlineData("K7M2", "has 4 letters and digits, but ours have 12")]
    [InlineData("K7M2-QXPA-33!!", "\"!\" is none of ours")]
    public void A_code_that_cannot_be_one_gets_a_sentence(string typed, string sentence)
    {
        var refused = Assert.Throws<RefusedException>(() => Codes.Tidy(typed, Codes.VoterCodeLength));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_voter_code_is_the_same_each_time_it_is_printed_and_differs_between_voters()
    {
        var codes = new Codes(new FixedKey());
        var voter = Guid.NewGuid();

        Assert.Equal(codes.VoterCode(voter), codes.VoterCode(voter));
        Assert.NotEqual(codes.VoterCode(voter), codes.VoterCode(Guid.NewGuid()));
        Assert.Equal(codes.VoterCode(voter), Codes.Tidy(codes.VoterCode(voter), Codes.VoterCodeLength));
    }

    [Fact]
    public void The_hash_of_a_code_differs_between_votes()
    {
        var codes = new Codes(new FixedKey());

        Assert.NotEqual(codes.HashReceipt(Guid.NewGuid(), Code), codes.HashReceipt(Guid.NewGuid(), Code));
    }

    private sealed class FixedKey : IInstanceKey
    {
        public byte[] Mac(string purpose, string text) => System.Security.Cryptography.HMACSHA256.HashData("test"u8, System.Text.Encoding.UTF8.GetBytes(purpose + "\n" + text));
    }
}
