using System.Diagnostics;
using System.Security.Cryptography;

namespace Folkmoot.Ledger.Bench;

/// <summary>Verifies an export again and again; beside it, what reading and hashing its bytes alone takes.</summary>
internal static class VerifyBench
{
    private const int Rounds = 5;

    public static void Run(string file)
    {
        using var process = Process.GetCurrentProcess();
        for (var round = 1; round <= Rounds; round++)
        {
            var (verified, verifyClock, verifyProcessor) = Measure(() =>
            {
                using var stream = Open(file);
                return JournalVerifier.Verify(stream);
            });
            var (_, hashClock, hashProcessor) = Measure(() =>
            {
                using var stream = Open(file);
                return SHA256.HashData(stream);
            });
            if (!verified.IsValid)
                throw new InvalidOperationException(verified.FirstBad!.ToString());
            Console.WriteLine($"round {round}: {verified.Entries:N0} entries, {verified.Postings:N0} postings, {verified.Evaluations:N0} restrictions; {verifyProcessor:0.00} s of processor, {verifyClock:0.00} s on the clock; reading and hashing alone {hashProcessor:0.00} s, {hashClock:0.00} s");
        }

        (T, double, double) Measure<T>(Func<T> work)
        {
            process.Refresh();
            var (clock, processor) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            var result = work();
            process.Refresh();
            return (result, clock.Elapsed.TotalSeconds, (process.TotalProcessorTime - processor).TotalSeconds);
        }
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
}
