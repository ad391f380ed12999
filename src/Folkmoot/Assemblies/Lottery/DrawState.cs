namespace Folkmoot.Assemblies.Lottery;

public enum DrawState
{
    /// <summary>The panels are being laid out.</summary>
    Preparing,

    /// <summary>It cannot be held; the message says why and what to change.</summary>
    Failed,

    /// <summary>Ready: everybody's chance is known. Nothing is public yet, and it may be prepared anew.</summary>
    Prepared,

    /// <summary>The commitment is public, and the number that chooses does not exist yet. Nothing can change any more.</summary>
    Committed,

    /// <summary>The number chose.</summary>
    Drawn,

    /// <summary>Given up before the number was known, with a public reason.</summary>
    Void,
}
