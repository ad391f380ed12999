namespace Folkmoot.Tests.Ballots.Crash;

/// <summary>
/// A box for trying the checker on. An eager one acknowledges a save when it has it in memory and makes it durable only when the same
/// browser sends the next, so that a kill at any moment loses the last acknowledged save of every browser.
/// </summary>
internal sealed class MemoryBox(bool isEager)
{
    private readonly Lock _turn = new();
    private readonly Dictionary<int, BoxRow> _inMemory = [];
    private readonly Dictionary<int, BoxRow> _durable = [];
    private bool _isDead;

    public IVoter NewVoter(int browser) => new Voter(this, browser);

    /// <summary>What a kill leaves.</summary>
    public Task KillAsync()
    {
        lock (_turn)
            _isDead = true;
        return Task.CompletedTask;
    }

    public IReadOnlyList<BoxRow> Rows()
    {
        lock (_turn)
            return [.. _durable.Values];
    }

    private SaveAnswer Save(BoxRow row)
    {
        lock (_turn)
        {
            if (_isDead)
                return SaveAnswer.Unknown;
            if (!isEager)
                _durable[row.Browser] = row;
            else if (_inMemory.TryGetValue(row.Browser, out var earlier))
                _durable[row.Browser] = earlier;
            _inMemory[row.Browser] = row;
            return SaveAnswer.Acknowledged;
        }
    }

    private sealed class Voter(MemoryBox box, int browser) : IVoter
    {
        public Task<SaveAnswer> EnterAsync() => Task.FromResult(SaveAnswer.Acknowledged);

        public async Task<SaveAnswer> SaveAsync(int sequence, string choices)
        {
            await Task.Yield();
            return box.Save(new BoxRow(browser, sequence, choices));
        }
    }
}
