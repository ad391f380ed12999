using System.Text;
using Xunit;

namespace Folkmoot.Ledger.Tests;

public sealed class AppendInvariantTests
{
    [Fact]
    public void L6_one_changed_byte_is_found_and_its_line_named()
    {
        foreach (var history in History.All)
        {
            var export = history.Export();
            var random = new Random(history.Seed);
            for (var time = 0; time < 40; time++)
            {
                var at = random.Next(export.Length);
                var (before, line) = (export[at], 1 + export.AsSpan(0, at).Count((byte)'\n'));
                export[at] ^= (byte)(1 << random.Next(8));
                var report = JournalVerifier.Verify(new MemoryStream(export));
                Assert.Equal((line, $"seed {history.Seed}, byte {at}"), (report.FirstBad?.Line, $"seed {history.Seed}, byte {at}"));
                export[at] = before;
            }

            Assert.True(JournalVerifier.Verify(new MemoryStream(export)).IsValid);
        }
    }

    [Fact]
    public void L6_entries_left_out_put_in_or_exchanged_are_found()
    {
        foreach (var history in History.All)
        {
            var lines = history.Journal.Entries.Select(entry => Encoding.UTF8.GetString(entry.Line.Span)).ToList();
            var at = new Random(history.Seed).Next(2, lines.Count - 2);
            Assert.Equal(at + 1, Verified([.. lines[..at], .. lines[(at + 1)..]]).FirstBad?.Line);
            Assert.Equal(at + 1, Verified([.. lines[..at], lines[at - 1], .. lines[at..]]).FirstBad?.Line);
            Assert.Equal(at + 1, Verified([.. lines[..at], lines[at + 1], lines[at], .. lines[(at + 2)..]]).FirstBad?.Line);
        }
    }

    [Fact]
    public void L6_entries_taken_off_the_end_change_the_head()
    {
        var lines = History.All[0].Journal.Entries.Select(entry => Encoding.UTF8.GetString(entry.Line.Span)).ToList();
        var report = Verified(lines[..^1]);

        Assert.True(report.IsValid);
        Assert.NotEqual(History.All[0].Journal.Head, report.Head);
    }

    [Fact]
    public void L6_reversals_name_their_original_once_and_post_its_opposite()
    {
        var reversals = 0;
        Walk.All((walk, entry) =>
        {
            if (entry.Instruction.Event is not Reversed reversed)
                return;
            reversals++;
            Assert.DoesNotContain(walk.Events<Reversed>(), before => before.Entry == reversed.Entry);
            Assert.Equal(walk.Before[(int)reversed.Entry - 1].Postings.Select(posting => posting with { Pence = -posting.Pence }), entry.Postings);
        });
        Assert.True(reversals > 20, $"{reversals} reversals");
    }

    [Fact]
    public void L7_the_same_key_is_the_same_entry_and_with_other_content_refused()
    {
        foreach (var history in History.All)
        {
            var count = history.Journal.Entries.Count;
            foreach (var (wish, entry, refusal) in history.Answers.Where(answer => answer.Entry is not null))
            {
                Assert.Equal(entry!.Hash, history.Journal.Append(wish).Hash);
                Assert.Equal(LedgerRefusal.KeyUsed, Assert.Throws<LedgerException>(() => history.Journal.Append(wish with { Reason = "Another" })).Refusal);
            }

            Assert.Equal(count, history.Journal.Entries.Count);
        }
    }

    private static VerificationReport Verified(IEnumerable<string> lines) => JournalVerifier.Verify(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")));
}
