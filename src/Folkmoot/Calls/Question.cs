namespace Folkmoot.Calls;

/// <summary>One question to those who ask for money.</summary>
public sealed record Question
{
    public const int MaxWords = 300;
    public const int MostAnswer = 5000;

    /// <summary>The question itself. The same words in another call are the same question, whose answer can be taken over.</summary>
    public required string Words { get; init; }

    public string Hint { get; init; } = "";

    /// <summary>How many characters an answer may have.</summary>
    public int Most { get; init; } = 1000;

    public bool Optional { get; init; }
}
