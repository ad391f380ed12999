namespace Folkmoot.Listening.Notes;

/// <summary>
/// The words with which connectors ask for consent. They are in the room's texts under their version, and a note keeps the version that
/// was read aloud. Words that were once in use are never changed; new ones get the next number.
/// </summary>
public static class ConsentWording
{
    public const int Current = 1;
}
