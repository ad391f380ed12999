namespace Folkmoot.Listening.Notes;

/// <summary>How to reach somebody who wants to be contacted. Nothing leads from here to what they said; only the code on their card leads to both.</summary>
public sealed class ContactWish
{
    public const int MinContact = 5;
    public const int MaxContact = 200;

    /// <summary>How long a wish is kept when nobody marks it as done.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(180);

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Keyed hash of the code on the card, under another key than that of the note.</summary>
    public required byte[] CodeHash { get; init; }

    public required string Contact { get; init; }

    public required DateTimeOffset Day { get; init; }
}
