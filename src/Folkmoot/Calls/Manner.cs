namespace Folkmoot.Calls;

/// <summary>How a bid came to be written.</summary>
public enum Manner
{
    /// <summary>The group wrote it.</summary>
    Own,

    /// <summary>A helper wrote down what the group said, and the group agreed.</summary>
    Helper,

    /// <summary>Somebody typed in what came on paper.</summary>
    Paper,

    /// <summary>Somebody wrote down what was said by phone or recorded, and the group agreed.</summary>
    Voice,
}
