namespace Folkmoot.Counting.Pabulib;

/// <summary>Reads numbers of a file and says in one sentence what is wrong with those that cannot be read.</summary>
internal static class Numbers
{
    private const int MaximumDecimals = 6;

    /// <summary>An amount of money that is not negative; null when it was refused.</summary>
    public static PabulibAmount? Money(ReadOnlySpan<byte> text, string what, long line, IssueLog issues)
    {
        var outcome = PabulibAmount.Parse(text, out var amount, out var comma);
        var problem = outcome switch
        {
            PabulibAmount.ParseOutcome.NotANumber => (PabulibCode.BadNumber, $"{what} is {PabulibText.Show(text)}, which is not a number; write it like 12000 or 12000.50."),
            PabulibAmount.ParseOutcome.Ambiguous => (PabulibCode.BadNumber, $"{what} is {PabulibText.Show(text)}, which can be read in two ways; write it without separators of thousands, with a decimal point if need be."),
            PabulibAmount.ParseOutcome.TooLong => (PabulibCode.NumberTooLarge, $"{what} is {PabulibText.Show(text)}, which has too many digits to count with."),
            _ when amount.Decimals > MaximumDecimals => (PabulibCode.BadNumber, $"{what} is {PabulibText.Show(text)}, with more than {MaximumDecimals} decimals; round it."),
            _ when amount.Digits < 0 => (PabulibCode.NegativeNumber, $"{what} is {PabulibText.Show(text)}; it cannot be negative."),
            _ when amount.Decimals == 0 && amount.Digits > ElectionBuilder.MaxAmount => (PabulibCode.NumberTooLarge, $"{what} is {PabulibText.Show(text)}; the largest amount is 10^18."),
            _ => default((PabulibCode Code, string Message)?),
        };
        if (problem is var (code, message))
        {
            issues.Refuse(code, line, message);
            return null;
        }

        if (comma)
            issues.Error(PabulibCode.DecimalComma, line, $"{what} is {PabulibText.Show(text)}; write a decimal point instead of the comma.");
        if (amount.Digits == 0)
            issues.Error(PabulibCode.ZeroNumber, line, $"{what} is zero; the format asks for more.");
        return amount;
    }
}
