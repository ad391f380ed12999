namespace Folkmoot.Platform;

/// <summary>
/// What was asked cannot be done, and nothing was changed. The message is one plain sentence for the person who asked, with what to do.
/// </summary>
/// <param name="message">The sentence.</param>
/// <param name="field">The name of the form's field it is about; null when it is about none in particular.</param>
public sealed class RefusedException(string message, string? field = null) : Exception(message)
{
    public string? Field { get; } = field;
}
