using System.Collections.Concurrent;
using Folkmoot.Ballots.Box;

namespace Folkmoot.Tests.Ballots.Crash;

/// <summary>
/// Many voters who save and change their ballots without pause until the box stops answering, and a record of all that they were told.
/// Some codes are in two browsers at once, so that voters race for their own ballot.
/// </summary>
internal sealed class Crowd(IReadOnlyList<(int Code, IVoter Voter)> voters, int proposals, int seed)
{
    private readonly ConcurrentQueue<SaveTry> _tries = new();
    private readonly (int Sequence, string Choices, bool IsOpen)[] _last = new (int, string, bool)[voters.Count];
    private readonly ConcurrentDictionary<int, bool> _turnedAway = new();
    private int _round;
    private int _acknowledged;

    public IReadOnlyCollection<SaveTry> Tries => _tries;

    /// <summary>Lets everybody vote, and kills the box when so many saves have been acknowledged, whatever is under way then.</summary>
    public async Task VoteUntilAsync(int acknowledged, Func<Task> kill, CancellationToken cancellationToken)
    {
        _acknowledged = 0;
        _round++;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Task.WhenAll(Enumerable.Range(0, voters.Count).Select(v => Task.Run(() => VoteAsync(v, acknowledged, enough), cancellationToken)));
        await Task.WhenAny(enough.Task, all).WaitAsync(cancellationToken);
        await kill();
        await all.WaitAsync(cancellationToken);
        if (!enough.Task.IsCompleted)
            throw new InvalidOperationException($"The voters stopped after {_acknowledged} acknowledged saves, before the kill at {acknowledged}.");
    }

    private async Task VoteAsync(int browser, int enoughAt, TaskCompletionSource enough)
    {
        var (code, voter) = voters[browser];
        var random = new Random(HashCode.Combine(seed, _round, browser));
        var entered = _turnedAway.ContainsKey(browser) ? SaveAnswer.Refused : await voter.EnterAsync();
        if (entered == SaveAnswer.Refused)
            _turnedAway[browser] = true;
        while (entered == SaveAnswer.Acknowledged)
        {
            // A browser repeats a save of which it knows nothing, or goes on with the next.
            var (sequence, choices, isOpen) = _last[browser];
            if (!isOpen || random.Next(2) == 0)
                (sequence, choices) = (sequence + 1, Choices.OfSet(Enumerable.Range(1, proposals).Where(_ => random.Next(2) == 0).DefaultIfEmpty(1)));
            var answer = await voter.SaveAsync(sequence, choices);
            _tries.Enqueue(new SaveTry(code, browser, sequence, choices, answer));
            _last[browser] = (sequence, choices, answer == SaveAnswer.Unknown);
            if (answer == SaveAnswer.Acknowledged && Interlocked.Increment(ref _acknowledged) == enoughAt)
                enough.SetResult();
            if (answer == SaveAnswer.Refused)
                _turnedAway[browser] = true;
            if (answer != SaveAnswer.Acknowledged)
                return;
        }
    }
}
