namespace Folkmoot.Platform.Configuration;

/// <summary>How log lines look.</summary>
public enum LogForm
{
    /// <summary>Plain on a terminal, JSON elsewhere.</summary>
    Auto,

    /// <summary>One line of text for each message.</summary>
    Plain,

    /// <summary>One JSON object for each message.</summary>
    Json,
}
