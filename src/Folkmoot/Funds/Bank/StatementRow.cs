namespace Folkmoot.Funds.Bank;

/// <summary>One line of a statement as it stands in the file.</summary>
internal sealed record StatementRow(int Line, DateOnly Day, long Pence, string Text, long? Balance);
