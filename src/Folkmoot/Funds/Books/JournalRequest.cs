using Folkmoot.Ledger;

namespace Folkmoot.Funds.Books;

/// <summary>Instructions to carry out together, or a look at the journal.</summary>
internal sealed record JournalRequest(Guid Journal, IReadOnlyList<Instruction>? Instructions, Func<Journal, object>? Read)
{
    public TaskCompletionSource<object> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Give(object answer)
    {
        if (answer is Exception refusal)
            Answer.TrySetException(refusal);
        else
            Answer.TrySetResult(answer);
    }
}
