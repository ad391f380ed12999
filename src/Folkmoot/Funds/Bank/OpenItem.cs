namespace Folkmoot.Funds.Bank;

/// <summary>Something in the books that no statement has shown yet.</summary>
/// <param name="Code">Names it in a form.</param>
/// <param name="Name">Who was paid, or who paid.</param>
/// <param name="Pence">As the bank shows it: below 0 when it goes out.</param>
/// <param name="Entry">The entry of the journal, for money that came.</param>
/// <param name="Grant">The grant, for a payment that was sent.</param>
/// <param name="Instalment">Its instalment.</param>
public sealed record OpenItem(string Code, string Name, long Pence, long? Entry, string? Grant, string? Instalment)
{
    /// <summary>Whether a line of a statement names it: by the grant's code, or by the name.</summary>
    public bool IsNamedIn(string text) => (Grant is not null && text.Contains(Grant, StringComparison.OrdinalIgnoreCase)) || text.Contains(Name, StringComparison.OrdinalIgnoreCase);
}
