namespace Folkmoot.Platform.Jobs;

/// <summary>A job cannot be done and trying again would not help. The message is one plain sentence that people will read.</summary>
public sealed class JobRefusedException(string message) : Exception(message);
