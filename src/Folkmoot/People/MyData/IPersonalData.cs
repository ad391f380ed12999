namespace Folkmoot.People.MyData;

/// <summary>What a room keeps about people. Every room that keeps anything registers one of these.</summary>
public interface IPersonalData
{
    /// <summary>Everything the room keeps about the person, the newest first.</summary>
    Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the person out of what the room keeps, in the caller's transaction. Rows that fall with the account by themselves may stay.
    /// </summary>
    /// <returns>Names under which the person was shown in public offices; they are taken out of every text.</returns>
    Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken);
}
