namespace Folkmoot.Platform.Mail;

/// <summary>Takes a letter out of the house.</summary>
internal interface ILetterCarrier
{
    /// <exception cref="Jobs.JobRefusedException">The letter will never arrive, such as for an address that does not exist.</exception>
    Task CarryAsync(StoredLetter letter, CancellationToken cancellationToken);
}
