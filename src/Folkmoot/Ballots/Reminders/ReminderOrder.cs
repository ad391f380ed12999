namespace Folkmoot.Ballots.Reminders;

/// <summary>Asks that those be written to who began to vote in a ballot and have saved nothing.</summary>
public sealed record ReminderOrder(Guid Phase);
