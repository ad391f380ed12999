namespace Folkmoot.Platform.SentForms;

/// <summary>A form that is being done, or was done a short while ago.</summary>
internal sealed class SentForm(Action<SentForm, SentAnswer?> ended)
{
    private readonly TaskCompletionSource<SentAnswer?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was answered; null when it was refused or failed, and so was not done.</summary>
    public Task<SentAnswer?> Answer => _answer.Task;

    /// <summary>Says what was answered. Only the first time counts.</summary>
    public void Done(SentAnswer? answer)
    {
        if (_answer.Task.IsCompleted)
            return;
        // Whoever waits for a form that was not done must find it gone.
        ended(this, answer);
        _answer.SetResult(answer);
    }
}
