namespace Folkmoot.Platform;

/// <summary>
/// What was asked cannot be done, and nothing was changed. The message is one plain sentence for the person who asked, with what to do.
/// </summary>
public sealed class RefusedException(string message) : Exception(message);
